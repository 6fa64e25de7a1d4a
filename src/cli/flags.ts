/** What the command line says, as commander hands it over. */
export interface Flags {
  readonly output?: string;
  readonly write?: boolean;
  readonly force?: boolean;
  readonly diff?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly format?: string;
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
  readonly rules?: readonly string[];
  /** Files of names; false where names are left as they are. */
  readonly names?: readonly string[] | false;
  readonly repair: boolean;
  readonly lang?: string;
  readonly gentle?: boolean;
  readonly strict?: boolean;
  readonly regime?: string;
  readonly links?: string;
  readonly namesStyle?: string;
  readonly keepQuotes?: boolean;
  readonly inputFormat?: string;
  readonly textKey?: string;
  readonly idKey?: string;
  readonly ignore?: readonly string[];
  readonly across?: boolean;
  readonly known?: readonly string[];
  readonly duplicates?: string;
  readonly resume?: boolean;
  readonly jobs?: string;
  readonly stats?: string;
  readonly maxSize?: string;
  readonly timeout?: string;
  /** A file of settings; false for none. */
  readonly config?: string | boolean;
  readonly printConfig?: boolean;
  readonly explain?: boolean;
  readonly report?: string;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: string;
  readonly debug?: boolean;
}
