/** A verdict as Markdown, for people and assistants who read plain text: in English, with the answer in Chinese as well. */

import type { Source, VerdictDocument } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';

/** A source in a list, with its address if it has one. */
export function sourceLine({ name, publisher, title, url, published, accessed }: Source): string {
  const date = published || (accessed && `read on ${accessed}`);
  return `- ${[name?.en ?? publisher, title, date, url].filter((part) => part !== '').join('. ')}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];
}

/** Why, what would settle it, and the sources with their addresses. */
function details({ why, sources }: VerdictDocument, settling: readonly string[]): string[] {
  return [
    ...section(
      'Why',
      why.map(({ text }) => `- ${text.en}`),
    ),
    ...section('Figures that would settle it', settling),
    ...section('Sources', sources.map(sourceLine)),
  ];
}

/** The verdict as an answer to an assistant: the citation first, which can be quoted by itself. */
export function verdictAnswer(document: VerdictDocument): string {
  const { cite, settledByText, statedBy, sources } = document;
  const stated = new Set(statedBy.map(({ id }) => id));
  const ordered = [...statedBy, ...sources.filter(({ id }) => !stated.has(id))];
  const settling = settledByText ? [settledByText.en] : [];
  return [cite.text, '', ...details({ ...document, sources: ordered }, settling)].join('\n');
}

/** The verdict as Markdown. */
export function verdictMarkdown(document: VerdictDocument, origin: string): string {
  const { statement, answer, settledBy, cite, links } = document;
  return [
    `# ${statement.en}`,
    '',
    `**${answer.en}**`,
    '',
    localizedText(answer, 'zh'),
    '',
    ...details(
      document,
      settledBy.map((cell) => `- ${cell}`),
    ),
    ...section('Cite', [cite.text, '', `Ranking: ${origin}${links.ranking}`]),
  ].join('\n');
}
