import { groupByEach } from "../group-by.js";
import { type ChoiceOrder, type ChoiceProperty, type Choices, toSteps } from "./choices.js";
import type { Facet, WholeList } from "./listing.js";

/** What is to be known of a kind beside its lists. */
export interface ChoiceParts {
  readonly kind: string;
  readonly whole: WholeList;
  readonly prefix: string;
  readonly facets: readonly Facet[];
  readonly order: readonly [list: string, reverse: string];
  /** The property by which the pages of long lists are divided. */
  readonly divide: string;
  /** Two properties, and their values that a record has at one place, joined by a colon. */
  readonly pairs?: { readonly of: readonly string[]; readonly valuesOf: (id: string) => readonly string[] };
  readonly orders: readonly {
    readonly name: string;
    readonly label: string;
    readonly ids: readonly string[];
  }[];
}

/** Makes what the script of a list loads of the lists that have pages. */
export function makeChoices({
  kind,
  whole,
  prefix,
  facets,
  order,
  divide,
  pairs,
  orders,
}: ChoiceParts): Choices {
  const places = new Map(whole.ids.map((id, place) => [id, place]));
  const divisions = facets.find(({ name }) => name === divide)?.listings ?? [];
  const placed = divisions.reduce((sum, { ids }) => sum + ids.length, 0);
  const placesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => places.get(id) ?? []);
  const byPair = pairs === undefined ? [] : groupByEach(whole.ids, pairs.valuesOf);
  return {
    kind,
    count: whole.ids.length,
    last: whole.ids.length - placed,
    order,
    divide,
    stream: whole.stream,
    prefix,
    path: whole.path,
    folder: whole.folder,
    properties: facets.map((facet): ChoiceProperty => {
      const [follow] = facet.listings.flatMap(({ stream }) =>
        stream.includes("/") ? stream.split("/")[0] : [],
      );
      return {
        name: facet.name,
        label: facet.label,
        ...(facet.isOrder && { isOrder: true }),
        ...(follow !== undefined && {
          follow,
          isOwn: facet.listings.every(({ hasOwnStream }) => hasOwnStream),
        }),
        values: facet.listings.map(({ value, label, ids }) => [value, label, toSteps(placesOf(ids))]),
      };
    }),
    pairs: {
      of: pairs?.of ?? [],
      values: Object.fromEntries(byPair.map(([pair, ids]) => [pair, toSteps(placesOf(ids))])),
    },
    orders: orders.map(({ name, label, ids }): ChoiceOrder => ({ name, label, positions: placesOf(ids) })),
  };
}
