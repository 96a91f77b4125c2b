/** Recognizes the row of a whole that is named after what is ranked: `All operators` under `Operator`, in any language with plurals. */

/** Words for all of a kind, by language. */
const ALL =
  /^(?:all(?: the)?|all[ae]|sämtliche|tou(?:s|tes)(?: les)?|tod[oa]s (?:[oa]s|l[oa]s)|tutt[ie] (?:i|gli|le)|wszyst(?:kie|cy)|все|tüm|bütün|semua|جميع|كل|همه|सभी) /iu;
/** The same in languages without spaces. */
const ALL_UNSPACED = /^(?:所有|全部|全体|全部の|すべての|全ての|全|모든 ?|전체 ?)(?:的)?/u;

/** The words of a text, without endings of plurals. */
const stems = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    word.length > 3 ? word.replace(/(?:[iy]e[sn]|e[sn]|ler|lar|y|[aeiouыийsn])$/u, '') : word,
  );

/** Whether a row is all of what the heading of the names names. */
export function isAllOfHeading(name: string, heading: string): boolean {
  const headed = stems(heading);
  if (headed.length === 0) return false;
  const kind = name.replace(ALL, '');
  if (kind !== name) return stems(kind).join(' ') === headed.join(' ');
  const counted = name.replace(ALL_UNSPACED, '');
  return counted !== name && heading.trim().replace(/名[称稱]?$/u, '') === counted;
}
