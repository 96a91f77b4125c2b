/** A verdict as Markdown, for people and assistants who read plain text: in English, with the answer in Chinese as well. */

import type { Source, VerdictDocument } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/localized-text.ts';

function sourceLine({ publisher, title, url, published, accessed }: Source): string {
  const date = published || (accessed && `read on ${accessed}`);
  return `- ${[publisher, title, date, url].filter((part) => part !== '').join('. ')}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];
}

/** The verdict as Markdown. */
export function verdictMarkdown(document: VerdictDocument, origin: string): string {
  const { statement, answer, why, settledBy, sources, cite, links } = document;
  return [
    `# ${statement.en}`,
    '',
    `**${answer.en}**`,
    '',
    localizedText(answer, 'zh'),
    '',
    ...section(
      'Why',
      why.map(({ text }) => `- ${text.en}`),
    ),
    ...section(
      'Figures that would settle it',
      settledBy.map((cell) => `- ${cell}`),
    ),
    ...section('Sources', sources.map(sourceLine)),
    ...section('Cite', [cite.text, '', `Ranking: ${origin}${links.ranking}`]),
  ].join('\n');
}
