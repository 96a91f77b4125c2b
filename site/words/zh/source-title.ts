/** Titles of sources as Chinese text has them: in book title marks, with full-width punctuation. */

const HAN = /\p{Script=Han}/u;

/** Half-width punctuation beside Chinese; inside numbers and foreign words it stays. */
const HALF_WIDTH = /(?<=[\p{Script=Han}”》）%])[,:;?!] ?|[,:;?!] ?(?=[\p{Script=Han}“《（])/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

/** A title, and the remark in brackets after it that says what it was read in. */
const TITLE_AND_REMARK = /^(.*?)(（(?:[^（）]*[，；])?据[^（）]*）)?$/s;

/** The title; one without Chinese, or with title marks of its own, gets none. */
export function sourceTitle(title: string): string {
  if (!HAN.test(title)) return title;
  const text = title.replaceAll(HALF_WIDTH, (mark) => FULL_WIDTH[mark.trim()] ?? mark);
  if (text.includes('《')) return text;
  const [, own = text, remark = ''] = TITLE_AND_REMARK.exec(text) ?? [];
  return `《${own}》${remark}`;
}
