import type { Markup } from "../../markup.js";

/** The sections of a long page, by the ids of their headings. */
export function Contents(props: {
  readonly sections: readonly (readonly [id: string, label: string])[];
}): Markup {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ul class="plain">
        {props.sections.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
