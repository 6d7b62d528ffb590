declare module "datapackage" {
  /** The parts of the library that our tests use. */
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    read(options: { readonly keyed: boolean; readonly relations: boolean }): Promise<readonly unknown[]>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
