/** Joins the first and the last part of a range. */
import { datedSpan, likeliest, type Months, moveToYear, type Span } from './span.ts';

/** Kinds that two ends of a range may have. */
function areAlike(first: Span, last: Span): boolean {
  return first.kind === last.kind && first.kind !== 'fiscal-year' && first.kind !== 'range';
}

/** Months without a year from one to another: “Jan–Oct”, “Oct–Sep”, “Q1–Q3”; null if they can't be a range. */
export function joinParts(first: Span, last: Span, hasWord: boolean): Span | null {
  if (first.isDated || last.isDated || !areAlike(first, last)) return null;
  if (first.doubt || last.doubt) return null;
  const { start } = likeliest(first);
  const { start: lastStart, end } = likeliest(last);
  if (start === lastStart && first.kind !== 'day') return null;
  const wraps = lastStart < start;
  if (wraps && first.kind !== 'month' && first.kind !== 'day') return null;
  const places = [first.place, last.place];
  // “march to may” is a sentence, “Mar–May” a range.
  const isSentence = hasWord && places.every((place) => place === 'whole');
  const place = isSentence ? 'whole' : places.includes('with-year') ? 'with-year' : 'anywhere';
  const choices = [{ start, end: wraps ? end + 12 : end }];
  return { ...first, choices, lastDay: last.lastDay, place };
}

/** From one date to another. Between two years it needs to stand alone, since it may be said of a change. */
export function joinDated(first: Span, last: Span): Span | null {
  if (!areAlike(first, last) || first.status || last.status) return null;
  const choices = pairs(first, last).filter(({ start, end }) => start < end);
  if (choices.length === 0) return null;
  const isOfYears = first.kind === 'year';
  return {
    ...datedSpan(isOfYears ? 'range' : first.kind, 0),
    choices,
    doubt: choices.length > 1 ? (first.doubt ?? last.doubt) : null,
    firstDay: first.firstDay,
    lastDay: last.lastDay,
    place: isOfYears ? 'alone' : 'anywhere',
  };
}

/** Beginnings with their ends. If only the first has a year, the last is in the same one, after it. */
function pairs(first: Span, last: Span): readonly Months[] {
  const ends = (start: Months): readonly Months[] =>
    last.isDated
      ? last.choices
      : last.choices.map((months) => moveToYear(months, Math.floor(start.start / 12)));
  return first.choices.flatMap((start, at) => {
    const all = ends(start);
    const end = all[first.choices.length === all.length ? at : 0];
    return end && end.start > start.start ? [{ start: start.start, end: end.end }] : [];
  });
}
