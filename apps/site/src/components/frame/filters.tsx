import type { Markup } from "../../markup.js";

/** One property that a list can be filtered by: `data-<name>` of its members. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/**
 * Choices that filter the list after them, by the stylesheet alone: each `value` of each `name` needs a line in
 * `site.css`, section "Filters". The stylesheet hides the choices from a browser that cannot do it.
 */
export function Filters({ filters }: { readonly filters: readonly Filter[] }): Markup {
  return (
    <search class="filters" aria-label="Narrow the list">
      {filters.map(({ name, label, options }) => (
        <fieldset>
          <legend>{label}</legend>
          {[["all", "all"], ...options].map(([value, words], place) => (
            <label>
              <input type="radio" id={`${name}-${value}`} name={name} value={value} checked={place === 0} />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </search>
  );
}

/** How many members of the filtered list are shown; the stylesheet counts them. */
export function ShownCount({ of }: { readonly of: number }): Markup {
  return <p class="shown">of {of} shown</p>;
}
