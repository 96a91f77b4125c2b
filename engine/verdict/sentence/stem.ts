/** Compares English words without their endings, and Chinese text by pairs of characters. */

/** Forms that no ending explains. The words of making things mean the same in a ranking of what was made. */
const IRREGULAR: Readonly<Record<string, string>> = {
  built: 'build',
  made: 'build',
  make: 'build',
  makes: 'build',
  maker: 'build',
  makers: 'build',
  making: 'build',
  produce: 'build',
  produced: 'build',
  produces: 'build',
  producing: 'build',
  producer: 'build',
  producers: 'build',
  production: 'build',
  output: 'build',
  manufacture: 'build',
  manufactured: 'build',
  manufacturing: 'build',
  manufacturer: 'build',
  people: 'person',
  populous: 'popula',
};

const STEM_LENGTH = 6;

/** The stem of an English word: without its ending, at most six letters. */
export function stem(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined && Object.hasOwn(IRREGULAR, word)) return known;
  const plain = word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])(?:s|ing|ed)$/, '');
  return plain.slice(0, STEM_LENGTH);
}

/** Words that say nothing about what is counted. */
const STOP_WORDS = new Set(
  (
    'a all among an and any are as at be been being between but by can could did do does each every for from had has have how ' +
    'i if in into is it its many may might more most much no nor not of off on one only or other our out over own per run so such ' +
    'some than that the their them then there these they this those through to too under until up use used was we were what ' +
    'whatever when where which while who whose will with within without would you your compared change same counted way year ' +
    'years month months previous lives live everybody estimates counts day middle census country city province'
  ).split(' '),
);

/** Words of two Chinese characters that say nothing about what is counted. */
const STOP_PAIRS =
  /^(?:的|了|和|与|及|在|为|是|其|各|不|有|由|按|同|上|年|月|所|以|包|全|部|地|区)|[的了和与及在为是其各不有由按同上年月所以包全部地区]$/;

/** The stems of a text's English words, and the pairs of its Chinese characters. */
export function contentStems(folded: string): Set<string> {
  const words = folded.match(/[a-z][a-z']*/g) ?? [];
  const runs = folded.match(/\p{Script=Han}+/gu) ?? [];
  return new Set([
    ...words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(stem),
    ...runs.flatMap(characterPairs).filter((pair) => !STOP_PAIRS.test(pair)),
  ]);
}

/** The pairs of neighbouring characters: `新能源` is `新能` and `能源`. */
export function characterPairs(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
}
