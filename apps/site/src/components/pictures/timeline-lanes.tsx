import { placedSpan } from "@claimwire/schema";
import { scaleLinear, scaleUtc } from "d3-scale";
import type { Markup } from "../../markup.js";
import { LANES, type Lane, type LaneEntry } from "../../model/dossier/timeline.js";
import { Picture, percent } from "./picture.js";

interface TimelineLanesProps {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly LaneEntry[];
  readonly table: Markup;
}

const LANE = 62;
/** Where the bars of a lane stand, and how high the highest is. */
const BASE = 48;
const HIGHEST = 28;
/** Into how many slots the time is cut: a bar for the entries of each. */
const SLOTS = 100;
/** What lasts longer than this is a line, since it is at no one time. */
const LONG = 45 * 24 * 3600 * 1000;
const YEARS = 6;

interface DatedSpan {
  readonly from: number;
  readonly to: number;
}

/** A lane that has anything, with all that is in it. */
type FilledLane = readonly [lane: Lane, spans: readonly DatedSpan[]];

/** Lanes over one axis of time: a bar for what happened in a span of time, a line for what lasted or is known by the year alone. */
export function TimelineLanes({ id, title, entries, table }: TimelineLanesProps): Markup {
  const lanes = fillLanes(entries);
  const spans = lanes.flatMap(([, own]) => own);
  if (spans.length === 0) return null;
  const first = yearOf(Math.min(...spans.map(({ from }) => from)));
  const last = yearOf(Math.max(...spans.map(({ to }) => to)));
  const x = scaleUtc([Date.UTC(first, 0), Date.UTC(last + 1, 0)], [0, 100]);
  const height = lanes.length * LANE + 22;
  const rows = lanes.map(([lane, own]) => ({
    lane,
    slots: countSlots(own, (time) => x(time)),
    lines: linesOf(own).map(({ from, to }) => [x(from), x(to)] as const),
  }));
  const most = Math.max(1, ...rows.flatMap(({ slots }) => [...slots.values()]));
  return (
    <Picture
      id={id}
      title={title}
      description={lanesInWords(lanes)}
      height={height}
      legend="A bar stands for what happened in that time, as high as their number; a line for what lasted, or is known by the year alone."
      table={table}
    >
      {rows.map(({ lane, slots, lines }, place) => (
        <Row lane={lane} top={place * LANE} columns={columnsOf(slots, most)} lines={lines} />
      ))}
      {x.ticks(YEARS).map((time) => (
        <>
          <line
            x1={percent(x(time))}
            x2={percent(x(time))}
            y1="0"
            y2={height - 18}
            stroke="currentColor"
            stroke-opacity="0.15"
          />
          <text x={percent(x(time))} y={height - 4} text-anchor={anchorAt(x(time))}>
            {tickInWords(time)}
          </text>
        </>
      ))}
    </Picture>
  );
}

interface RowProps {
  readonly lane: Lane;
  readonly top: number;
  readonly columns: readonly (readonly [x: number, height: number])[];
  readonly lines: readonly (readonly [from: number, to: number])[];
}

function Row({ lane, top, columns, lines }: RowProps): Markup {
  return (
    <>
      <text x="0" y={top + 13}>
        {LANES[lane]}
      </text>
      <line x1="0" x2="100%" y1={top + BASE} y2={top + BASE} stroke="currentColor" stroke-opacity="0.4" />
      {columns.map(([x, high]) => (
        <rect x={percent(x)} y={top + BASE - high} width="0.8%" height={high} fill="currentColor" />
      ))}
      {lines.map(([from, to], place) => (
        <line
          x1={percent(from)}
          x2={percent(to)}
          y1={top + BASE + 4 + (place % 3) * 3}
          y2={top + BASE + 4 + (place % 3) * 3}
          stroke="currentColor"
          stroke-width="1.5"
        />
      ))}
    </>
  );
}

function fillLanes(entries: readonly LaneEntry[]): FilledLane[] {
  return (Object.keys(LANES) as Lane[])
    .map((lane): FilledLane => [lane, entries.filter((entry) => entry.lane === lane).flatMap(spanOf)])
    .filter(([, spans]) => spans.length > 0);
}

/** The time of an entry; one side that is open or unknown is taken from the other. */
function spanOf({ date }: LaneEntry): DatedSpan[] {
  const span = placedSpan(date);
  const [from, to] = [span?.from ?? span?.to, span?.to ?? span?.from];
  return from === undefined || to === undefined ? [] : [{ from: Date.parse(from), to: Date.parse(to) }];
}

/** How many short spans of a lane begin in each slot. */
function countSlots(spans: readonly DatedSpan[], x: (time: number) => number): Map<number, number> {
  const slots = new Map<number, number>();
  for (const { from, to } of spans) {
    if (to - from > LONG) continue;
    const slot = Math.floor((x(from) / 100) * SLOTS);
    slots.set(slot, (slots.get(slot) ?? 0) + 1);
  }
  return slots;
}

function columnsOf(slots: ReadonlyMap<number, number>, most: number): [number, number][] {
  const high = scaleLinear([1, Math.max(2, most)], [6, HIGHEST]);
  return [...slots].map(([slot, count]) => [(slot * 100) / SLOTS, Math.round(high(count))]);
}

/** The long spans of a lane, each once, oldest first. */
function linesOf(spans: readonly DatedSpan[]): DatedSpan[] {
  const long = spans.filter(({ from, to }) => to - from > LONG);
  const once = new Map(long.map((span) => [`${span.from} ${span.to}`, span]));
  return [...once.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function lanesInWords(lanes: readonly FilledLane[]): string {
  const parts = lanes.map(([lane, own]) => {
    const [first, last] = [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to))];
    return `${LANES[lane]}: ${own.length}, ${yearOf(first)} to ${yearOf(last)}`;
  });
  return `Lanes over time. ${parts.join("; ")}.`;
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** On which side of its place a text stands, so that the edge of the picture cuts none. */
function anchorAt(share: number): "start" | "middle" | "end" {
  if (share < 5) return "start";
  return share > 95 ? "end" : "middle";
}

/** The year of a tick, with its month where the year does not begin. */
function tickInWords(time: Date): string {
  const month = time.getUTCMonth();
  return month === 0
    ? String(time.getUTCFullYear())
    : `${time.getUTCFullYear()}-${String(month + 1).padStart(2, "0")}`;
}
