/** A feature matrix that is filled from left to right, a line after the other. */
export class RowWriter {
  readonly rows: Float32Array;
  #at = 0;

  constructor(size: number, width: number) {
    this.rows = new Float32Array(size * width);
  }

  moveTo(entry: number): void {
    this.#at = entry;
  }

  put(value: number): void {
    this.rows[this.#at++] = value;
  }

  putAll(values: ArrayLike<number>): void {
    for (let at = 0; at < values.length; at++) this.rows[this.#at++] = values[at]!;
  }
}

/** Features that belong together: their names, and a function that writes their values for a line of a text. */
export interface FeatureGroup<Text> {
  readonly names: readonly string[];
  /** Prepares what is asked of the whole text; the function it gives puts as many values as there are names. */
  readonly read: (text: Text) => (at: number, row: RowWriter) => void;
}
