/**
 * Small random worlds whose truth is known, and the evidence that might be published about them. A world is derived from a tape
 * of numbers, on which 0 always means the simplest choice: so fast-check can shrink a world by shrinking its tape.
 */
import fc from 'fast-check';
import type {
  Claim,
  Completeness,
  Dataset,
  Entity,
  Knowledge,
  Observation,
} from '../../../engine/dataset/schema.ts';
import { type Period, periodOf } from '../../../engine/model/period.ts';
import { describeDataset } from './describe-dataset.ts';
import { drawRule, falsify, stateByRule, stateGrowth, stateTruth } from './stated-figures.ts';
import { type Dice, drawTruth, FIRST_MONTH, pick, type Truth } from './truth.ts';

export interface World {
  readonly dataset: Dataset;
  /** Dates on which all used evidence is true, in an honest world. */
  readonly dates: readonly string[];
  readonly truth: Truth;
  /** Entities that exist, but aren't in the data. */
  readonly outsiders: readonly Entity[];
  /** The format in which fast-check prints it. */
  [fc.toStringMethod](): string;
}

const DATES = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'] as const;
const SOURCES = ['bureau', 'maker', 'paper', 'yearbook'] as const;
const TABLES: ReadonlySet<string> = new Set(['bureau', 'yearbook']);
const SET_ASIDE = ['estimate', 'forecast', 'disputed'] as const;
const PARTS: readonly Readonly<Record<string, string>>[] = [
  {},
  { nev: 'total' },
  { nev: 'total', bev: 'nev' },
  { nev: 'total', bus: 'total' },
];

const named = (id: string) => ({ id, title: { en: id } });
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function drawEntities(dice: Dice, levels: readonly string[]): Entity[] {
  const ids = ['d', 'b', 'e', 'a', 'c'].slice(0, 2 + dice(4));
  return ids.map((id, index) => ({
    id,
    name: { en: id.toUpperCase() },
    levels: levels.filter((_, i) => i === index % levels.length || dice(3) === 2),
    parent: dice(2) === 1 ? (ids[dice(index + 1) - 1] ?? null) : null,
    code: '',
    wikidata: '',
  }));
}

function drawPeriods(dice: Dice): Period[] {
  const cuts = [0, 12, 24, ...Array.from({ length: 1 + dice(3) }, () => 12 + dice(12))];
  const borders = [...new Set(cuts.flatMap((cut) => (cut > 12 ? [cut, cut - 12] : [cut])))];
  const count = 1 + dice(6);
  const drawn = Array.from({ length: count }, () => {
    const [a, b] = [pick(dice, borders), pick(dice, borders)];
    return a === b ? periodOf(FIRST_MONTH + 12, FIRST_MONTH + 24) : ordered(a, b);
  });
  return [...new Map(drawn.map((period) => [period.id, period])).values()];
}

const ordered = (a: number, b: number): Period =>
  periodOf(FIRST_MONTH + Math.min(a, b), FIRST_MONTH + Math.max(a, b));

/** True statements are known from any date and may be withdrawn later; false ones only between dates. */
function drawKnowledge(dice: Dice, isTrue: boolean): Knowledge {
  const from = isTrue ? Math.max(0, dice(8) - 3) : 1;
  const until = isTrue ? from + 1 + dice(12) : 2;
  return {
    knownFrom: DATES[from] ?? DATES[0],
    withdrawnOn: DATES[until] ?? null,
    withdrawnReason: DATES[until] ? 'corrected' : '',
  };
}

/** How a table prints: by one rule, whatever it is. */
type TableRule = Parameters<typeof stateByRule>[0];

interface Draft {
  readonly dice: Dice;
  readonly dataset: Dataset;
  readonly outsiders: readonly Entity[];
  /** By table, which is what one source prints of a metric in a period. */
  readonly tableRules: Map<string, TableRule>;
  readonly periods: readonly Period[];
  readonly truth: Truth;
  /** One in this many statements is a lie; 0: none. */
  readonly liesIn: number;
}

/** The subject of a statement: every third one has the same, so that statements meet. */
function drawSubject({ dice, dataset, periods }: Draft): { metric: string; period: Period } {
  const counted = dataset.metrics.filter((m) => !m.share && !m.growth).map((m) => m.id);
  const isCommon = dice(3) === 0;
  const [metric, period] = [pick(dice, counted), pick(dice, periods)];
  return isCommon
    ? { metric: counted[0] ?? metric, period: periods[0] ?? period }
    : { metric, period };
}

function drawObservation(draft: Draft): Observation {
  const { dice, dataset, truth, liesIn } = draft;
  const entity = pick(dice, dataset.entities).id;
  const { metric, period } = drawSubject(draft);
  const basis = pick(dice, [...dataset.bases, ...dataset.bases.slice(0, 1)]);
  const source = pick(dice, SOURCES);
  const now = truth(entity, metric, period, basis.id);
  const wantsRate = dice(3) === 1 && period.start >= FIRST_MONTH + 12;
  const earlier = periodOf(period.start - 12, period.end - 12);
  const before = wantsRate ? truth(entity, metric, earlier, basis.id) : 0;
  const isLie = liesIn > 0 && dice(liesIn) === 1;
  const fate = dice(12);
  const isUsable = fate < 10;
  const told = isLie || !isUsable ? falsify(dice, now) : now;
  const table = `${source}/${metric}/${period.id}/${basis.id}`;
  const rule = draft.tableRules.get(table) ?? drawRule(dice);
  draft.tableRules.set(table, rule);
  const stated = TABLES.has(source) ? stateByRule(rule, told) : stateTruth(dice, told);
  // On a mixed basis nothing may be derived from a rate, so any value is allowed.
  const rateOf = basis.mixed || isLie ? falsify(dice, now) : now;
  return {
    id: `${entity}/${metric}/${period.id}/${basis.id}/${source}`,
    ...{ entity, metric, period, basis: basis.id, source, note: '' },
    ...stated,
    status: fate === 9 ? 'preliminary' : fate === 10 ? pick(dice, SET_ASIDE) : 'final',
    yoy: wantsRate ? stateGrowth(dice, before, rateOf) : null,
    ...drawKnowledge(dice, fate !== 11),
  };
}

/** The claims of one true rank, by all who share it: a single one would put them below. None if an outsider shares it. */
function drawClaims(draft: Draft): Claim[] {
  const { dice, dataset, truth, liesIn } = draft;
  const level = pick(dice, dataset.levels).id;
  const { metric, period } = drawSubject(draft);
  const basis = pick(dice, dataset.bases);
  const isMember = (e: Entity) => e.levels.includes(level);
  const members = dataset.entities.filter(isMember);
  const outsiders = draft.outsiders.filter(isMember);
  const valueIn = (e: Entity) => truth(e.id, metric, period, basis.id);
  const rankOf = (e: Entity) =>
    1 + [...members, ...outsiders].filter((o) => valueIn(o) > valueIn(e)).length;
  const isLie = basis.mixed === true || (liesIn > 0 && dice(liesIn) === 1);
  const wantsFirst = dice(2) === 0;
  const firsts = members.filter((e) => rankOf(e) === 1);
  const holders = wantsFirst && firsts.length > 0 ? firsts : members;
  // A child that claims to be above its own parent makes the rules loop.
  const boasters = members.filter((e) => members.some((m) => m.id === e.parent));
  const liars = boasters.length > 0 && dice(3) > 0 ? boasters : members;
  const chosen = pick(dice, isLie ? liars : holders);
  const rank = isLie ? 1 + dice(wantsFirst ? 1 : members.length) : rankOf(chosen);
  if (!isLie && outsiders.some((o) => valueIn(o) === valueIn(chosen))) return [];
  const isEqual = (e: Entity) => e === chosen || (!isLie && valueIn(e) === valueIn(chosen));
  const source = pick(dice, SOURCES);
  const knowledge = drawKnowledge(dice, dice(8) !== 7);
  return members.filter(isEqual).map(({ id: entity }) => ({
    id: `${entity}/${metric}/${period.id}/${basis.id}/${level}/${rank}/${source}`,
    ...{ entity, metric, period, basis: basis.id, level, rank, source, note: '' },
    ...knowledge,
  }));
}

/** Says below which value all outsiders of a level are, for some metric, period and basis. */
function drawCompleteness(draft: Draft): Completeness[] {
  const { dice, dataset, outsiders, truth, liesIn } = draft;
  const levels = dataset.levels.filter(({ complete }) => !complete);
  const level = levels[dice(Math.max(1, levels.length))]?.id;
  if (level === undefined) return [];
  const { metric, period } = drawSubject(draft);
  const basis = pick(dice, dataset.bases).id;
  const source = pick(dice, SOURCES);
  const values = outsiders
    .filter((e) => e.levels.includes(level))
    .map((e) => truth(e.id, metric, period, basis));
  const highest = Math.max(0, ...values);
  const isLie = liesIn > 0 && dice(liesIn) === 1;
  const beyond = isLie ? falsify(dice, highest) : highest + pick(dice, [0.1, 1, 10]);
  return [
    {
      id: `${level}/${metric}/${period.id}/${basis}/${source}`,
      ...{ level, metric, period, basis, source, beyond: Number(beyond.toFixed(1)) },
      ...drawKnowledge(dice, !isLie),
    },
  ];
}

/** The dataset without some of its entities, and these. A level that loses a member isn't complete. */
function hideOutsiders(dice: Dice, dataset: Dataset): { dataset: Dataset; outsiders: Entity[] } {
  const outsiders = dataset.entities.filter(() => dice(5) === 4);
  const entities = dataset.entities.filter((e) => !outsiders.includes(e));
  if (entities.length === 0) return { dataset, outsiders: [] };
  const isHidden = (id: string | null) => outsiders.some((o) => o.id === id);
  return {
    outsiders,
    dataset: {
      ...dataset,
      entities: entities.map((e) => ({ ...e, parent: isHidden(e.parent) ? null : e.parent })),
      levels: dataset.levels
        .filter(({ id }) => entities.some((e) => e.levels.includes(id)))
        .map((level) => ({
          ...level,
          complete: !outsiders.some((o) => o.levels.includes(level.id)) && dice(4) > 0,
        })),
    },
  };
}

function emptyDataset(dice: Dice): Dataset {
  const parts = pick(dice, PARTS);
  const counted = [
    { ...named('total'), unit: 'vehicles' },
    ...Object.entries(parts).map(([id, partOf]) => ({
      ...{ ...named(id), unit: 'vehicles', partOf },
      ...(id === 'bev' ? { decimals: 0 } : {}),
    })),
  ];
  const shares = Object.keys(parts).map((id) => ({
    ...named(`${id}-share`),
    unit: 'percent',
    share: [id, 'total'] as [string, string],
  }));
  const growths = counted.map(({ id: growth }) => ({
    ...named(`${growth}-growth`),
    unit: 'percent',
    growth,
  }));
  const levels = ['city', 'region', 'club'].slice(0, 1 + dice(3));
  const entities = drawEntities(dice, levels).sort(byId);
  const bases = [
    named('plant'),
    { ...named('anyhow'), mixed: true },
    { ...named('maker'), to: '2024-12' },
  ];
  return {
    ...named('world'),
    description: { en: 'A random world' },
    license: 'CC0-1.0',
    metrics: [...counted, ...shares, ...growths],
    levels: levels.filter((id) => entities.some((e) => e.levels.includes(id))).map(named),
    bases: bases.slice(0, 1 + dice(3)),
    defaults: { metric: 'total', period: '2025', level: 'city' },
    entities,
    sources: SOURCES.map((id, index) => ({
      ...{ id, publisher: id, title: id, url: '', published: DATES[0], accessed: '' },
      kind: (['official', 'company', 'press', 'official'] as const)[index] ?? 'press',
      ...(TABLES.has(id) && { table: true as const }),
    })),
    observations: [],
    claims: [],
    completeness: [],
    milestones: [],
    rewrites: [],
    story: [],
  };
}

const distinct = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].sort(byId);

function readWorld(tape: readonly number[], lies: boolean): World {
  let position = 0;
  const dice: Dice = (sides) => (tape[position++] ?? 0) % sides;
  const whole = emptyDataset(dice);
  const truth = drawTruth(dice, whole);
  const { dataset: bare, outsiders } = hideOutsiders(dice, whole);
  const draft: Draft = {
    ...{ dice, dataset: bare, outsiders, truth, periods: drawPeriods(dice) },
    tableRules: new Map(),
    liesIn: lies ? 2 + dice(6) : 0,
  };
  const claims = Array.from({ length: dice(8) }, () => drawClaims(draft)).flat();
  const observations = Array.from({ length: 1 + dice(pick(dice, [12, 40, 90])) }, () =>
    drawObservation(draft),
  );
  const completeness = Array.from({ length: dice(3) }, () => drawCompleteness(draft)).flat();
  const dataset = {
    ...bare,
    claims: distinct(claims),
    observations: distinct(observations),
    completeness: distinct(completeness),
  };
  return {
    dataset,
    truth,
    outsiders,
    dates: [DATES[0], DATES[2], DATES[4]],
    [fc.toStringMethod]: () => `a world\n${describeDataset(dataset)}\n`,
  };
}

const tapes = fc.noBias(fc.array(fc.nat(2 ** 20), { minLength: 20, maxLength: 900, size: 'max' }));

/** Worlds in which everything used on one of their `dates` is true. */
export const trueWorlds: fc.Arbitrary<World> = tapes.map((tape) => readWorld(tape, false));

/** Worlds in which some statements are false. */
export const worldsWithFalsehoods: fc.Arbitrary<World> = tapes.map((tape) => readWorld(tape, true));

const { LIKEWISE_DEEP, LIKEWISE_SEED, LIKEWISE_SHRINK } = process.env;
const deep = LIKEWISE_DEEP === '1';

/**
 * The number of worlds a property is tried on, and the seed. A failure prints its world unshrunk: shrinking takes minutes, and
 * is done with LIKEWISE_SHRINK=1.
 */
export function propertyOptions(normal = 120, thorough = 10_000): fc.Parameters<unknown> {
  return {
    numRuns: deep ? thorough : normal,
    seed: LIKEWISE_SEED === undefined ? 20_261_124 : Number(LIKEWISE_SEED),
    endOnFailure: LIKEWISE_SHRINK !== '1',
  };
}
