/** The timeline in English, which is part of it and what other languages fall back to. */
import type { TimelineWords } from '../words.ts';

export const timelineWords: TimelineWords = {
  title: (what) => `${what}: who was first, year by year`,
  sure: (kind, count, of) =>
    ({
      proven: 'proven',
      claimed: 'as stated; the figures leave it open',
      leading: `ahead of all ${count} with figures; ${of - count} unknown`,
      open: 'could be any of these',
      thin: `too few figures (${count} of ${of})`,
      none: 'no comparable figures',
      apart: 'can’t be compared with one another',
    })[kind],
  changes: 'The way of counting changes here: years above and below can’t be compared.',

  watch: (years) => `Watch ${years}`,
  throughout: (count) => `The highest of the ${count} with figures in all of these years`,
  unsteady: 'The places with figures change too often in these years.',
  year: 'Year',
  play: 'Play',
  pause: 'Pause',
  back: 'A year back',
  onward: 'A year on',
  speed: (factor) => `Speed ${factor}×`,
};
