import { type ChoiceProperty, type Choices, fromSteps } from "./choices.js";
import { PER_PAGE, partPath, UNDIVIDED } from "./list-parts.js";

/** Values by the names of their properties. */
export type Chosen = ReadonlyMap<string, string>;

/** What an address asks of a list. */
export interface ListQuery {
  readonly chosen: Chosen;
  /** `list` for that of the list, `reverse`, the name of an order, or of a property by whose values to sort. */
  readonly order: string;
  /** 1 for the first. */
  readonly page: number;
}

/** A row of a page of the site. */
export interface RowPlace {
  readonly path: string;
  /** 0 for the first row. */
  readonly row: number;
}

/** Combines choices among the records of a list; records are named by their position in the list of all. */
export interface Chooser {
  read(address: URLSearchParams): ListQuery;
  /** The records with all values, in the order asked for. */
  rows(query: ListQuery): readonly number[];
  /** How many records each value of a property would leave, beside the other choices. */
  counts(chosen: Chosen, name: string): ReadonlyMap<string, number>;
  /** What is left with one choice less, where that is anything. */
  near(chosen: Chosen): readonly { readonly without: string; readonly count: number }[];
  /** The folder of the shortest list that has pages and holds all records with these values. */
  folder(chosen: Chosen): string;
  /** The place of a record in the pages of that list. */
  rowPlace(chosen: Chosen, position: number): RowPlace;
  /** The place of a record in the data of that list. */
  dataPlace(chosen: Chosen, position: number): number;
}

/** A list that has pages. */
interface PagedList {
  readonly path: string;
  readonly folder: string;
  readonly positions: readonly number[];
}

/** Reads what `makeChoices` made. */
export function makeChooser(choices: Choices): Chooser {
  const { count, last, properties, pairs, prefix, divide } = choices;
  const all = Array.from({ length: count }, (_, position) => position);
  const lists = new Map(properties.map((property) => [property.name, positionsByValue(property)]));
  const pairLists = new Map(Object.entries(pairs.values).map(([pair, steps]) => [pair, fromSteps(steps)]));
  const divisions = new Map<number, string>();
  for (const [division, positions] of lists.get(divide) ?? []) {
    for (const position of positions) divisions.set(position, division);
  }

  /** The records with a value; of two values that belong together, those that have both at one place. */
  const having = (chosen: Chosen, name: string, value: string): readonly number[] => {
    const other = pairs.of.find((one) => one !== name);
    const isPair = pairs.of.includes(name) && other !== undefined && chosen.has(other);
    if (!isPair) return lists.get(name)?.get(value) ?? [];
    const pair = pairs.of.map((one) => (one === name ? value : chosen.get(one))).join(":");
    return pairLists.get(pair) ?? [];
  };

  const matching = (chosen: Chosen): readonly number[] =>
    [...chosen].reduce<readonly number[]>((left, [name, value]) => {
      const among = new Set(having(chosen, name, value));
      return left.filter((position) => among.has(position));
    }, all);

  const less = (chosen: Chosen, name: string): Chosen => new Map([...chosen].filter(([one]) => one !== name));

  const shortest = (chosen: Chosen): PagedList => {
    const paged = [...chosen].flatMap(([name, value]): PagedList[] => {
      const positions = lists.get(name)?.get(value);
      const path = `${prefix}${name}/${value}/`;
      return positions === undefined ? [] : [{ path, folder: path, positions }];
    });
    const [first] = paged.sort((a, b) => a.positions.length - b.positions.length);
    return first ?? { path: choices.path, folder: choices.folder, positions: all };
  };

  const sorted = (positions: readonly number[], order: string): readonly number[] => {
    if (order === "reverse") {
      const placed = positions.filter((position) => position < count - last);
      return [...placed.reverse(), ...positions.slice(placed.length)];
    }
    const ranks = new Map(ranksOf(choices, order).map((position, rank) => [position, rank]));
    const rank = (position: number): number => ranks.get(position) ?? ranks.size + position;
    return positions.toSorted((a, b) => rank(a) - rank(b));
  };

  return {
    read(address) {
      const chosen = new Map(
        properties.flatMap(({ name }) => {
          const value = address.get(name);
          return value ? [[name, value] as const] : [];
        }),
      );
      const page = Math.max(1, Number.parseInt(address.get("page") ?? "1", 10) || 1);
      return { chosen, order: address.get("order") ?? "list", page };
    },
    rows: ({ chosen, order }) => sorted(matching(chosen), order),
    counts(chosen, name) {
      const others = new Set(matching(less(chosen, name)));
      const values = [...(lists.get(name)?.keys() ?? [])];
      return new Map(
        values.map((value) => [
          value,
          having(chosen, name, value).filter((position) => others.has(position)).length,
        ]),
      );
    },
    near: (chosen) =>
      [...chosen.keys()]
        .map((without) => ({ without, count: matching(less(chosen, without)).length }))
        .filter((one) => one.count > 0),
    folder: (chosen) => shortest(chosen).folder,
    rowPlace(chosen, position) {
      const { path, folder, positions } = shortest(chosen);
      const place = positions.indexOf(position);
      if (place < PER_PAGE) return { path, row: place };
      const division = divisions.get(position);
      const within = positions.filter((one) => divisions.get(one) === division).indexOf(position);
      const number = Math.floor(within / PER_PAGE) + 1;
      return { path: partPath(folder, division ?? UNDIVIDED, number), row: within % PER_PAGE };
    },
    dataPlace: (chosen, position) => shortest(chosen).positions.indexOf(position),
  };
}

function positionsByValue({ values }: ChoiceProperty): ReadonlyMap<string, readonly number[]> {
  return new Map(values.map(([value, , steps]) => [value, fromSteps(steps)]));
}

/** The records that an order is about, in that order; by the labels of a property, when it has the name of one. */
function ranksOf({ orders, properties }: Choices, order: string): readonly number[] {
  const own = orders.find(({ name }) => name === order);
  if (own !== undefined) return own.positions;
  const values = properties.find(({ name }) => name === order)?.values ?? [];
  return values.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).flatMap(([, , steps]) => fromSteps(steps));
}
