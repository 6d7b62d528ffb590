// Preloaded into a process to set its clock three years ahead: what it renders must not change with it.
const shift = 3 * 365 * 24 * 3_600_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
