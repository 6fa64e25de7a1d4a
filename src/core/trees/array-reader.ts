import type { Trees } from './trees.js';

/**
 * Reads typed arrays one after the other from a model file, as `training/pack.py` writes it: little-endian, every
 * array at a multiple of four bytes. Each method throws a {RangeError} where the file is cut off.
 */
export class ArrayReader {
  readonly #buffer: ArrayBuffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#buffer = bytes.slice().buffer;
  }

  int32(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(length * 4), length);
  }

  float32(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(length * 4), length);
  }

  int16(length: number): Int16Array {
    return new Int16Array(this.#buffer, this.#take(length * 2), length);
  }

  uint16(length: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#take(length * 2), length);
  }

  int8(length: number): Int8Array {
    return new Int8Array(this.#buffer, this.#take(length), length);
  }

  uint8(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length), length);
  }

  trees(): Trees {
    const [count, nodes, leafCount] = this.int32(3);
    return {
      roots: this.int32(count! + 1),
      leafRoots: this.int32(count!),
      thresholds: this.float32(nodes!),
      leaves: this.float32(leafCount!),
      features: this.uint16(nodes!),
      left: this.int16(nodes!),
      right: this.int16(nodes!),
    };
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#buffer.byteLength;
  }

  #take(size: number): number {
    const at = this.#at;
    this.#at += Math.ceil(size / 4) * 4;
    return at;
  }
}
