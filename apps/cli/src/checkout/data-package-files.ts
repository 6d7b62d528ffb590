import type { DataPackage } from "@claimwire/store";

/** A file of the data package, from the root of the checkout. */
export function dataPackageFile({ folder }: DataPackage, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

/** What a release writes beside its own file, apart from why-notes and other packages. */
export function filesBesideRelease(data: DataPackage): readonly string[] {
  return [dataPackageFile(data, "package.json"), dataPackageFile(data, "CHANGELOG.md"), "package-lock.json"];
}
