declare module "edtf" {
  /** The parts of the library's values that we read; times are milliseconds since 1970, infinite or null when open. */
  interface EdtfValue {
    readonly type: string;
    readonly edtf: string;
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string): EdtfValue;
}
