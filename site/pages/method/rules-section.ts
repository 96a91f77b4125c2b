/** Section on the rules: the statement of each, and a derivation step as a diagram and in words. */

import { localizedText } from '../../../engine/model/text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceLink } from '../../layout/links.ts';
import { type Diagram, diagramView } from './diagram.ts';
import type { ExampleSource } from './example-source.ts';
import type { MethodContext } from './page-context.ts';
import { ruleDiagram, truncatedFigureDiagram } from './rule-diagrams.ts';
import {
  EXPLAINED_RULES,
  type ExplainedRule,
  findRuleExample,
  findTruncatedFigure,
  type RuleExample,
  type TruncatedFigure,
} from './rule-examples.ts';

/** The origin of a diagram's numbers. */
function exampleOriginView({ words }: MethodContext, isFictional: boolean): Markup {
  return html`<span class="badge">${isFictional ? words.fictional : words.example}</span>`;
}

/** The sources of an example that have an address. */
function citedView(
  { lookup }: ExampleSource,
  sources: readonly string[],
  language: string,
): Markup {
  const cited = lookup.dataset.sources.filter(({ id, url }) => sources.includes(id) && url !== '');
  return html`${cited.map((source) => html` ${sourceLink(source, language)}`)}`;
}

function figureView(
  context: MethodContext,
  diagram: Diagram,
  isFictional: boolean,
  caption: Markup,
): Markup {
  return html`<figure class="example">
${diagramView(diagram)}
<figcaption>${exampleOriginView(context, isFictional)} ${caption}</figcaption>
</figure>`;
}

function exampleView(context: MethodContext, rule: ExplainedRule, example: RuleExample): Markup {
  const { language, site, diagramWords } = context;
  const { step, exampleSource } = example;
  const diagram = ruleDiagram(rule, {
    ...example,
    language,
    engineLanguage: site.meta.engine,
    words: diagramWords,
  });
  const caption = html`${localizedText(step.text, language)}${citedView(exampleSource, step.sources, language)}`;
  return figureView(context, diagram, example.isFictional, caption);
}

function ruleView(context: MethodContext, rule: ExplainedRule): Markup {
  const { name, statement, formula } = context.words.rules[rule];
  const example = findRuleExample(rule, context.real, context.fictional);
  const lines = formula.map((line) => html`<li>${line}</li>`);
  return html`<article class="rule" id="rule-${rule}">
<div>
<h3>${name}</h3>
<p>${statement}</p>
<ul class="formula">${lines}</ul>
</div>
${example ? exampleView(context, rule, example) : none}
</article>
`;
}

function legendView({ diagramWords: { legend } }: MethodContext): Markup {
  const items = (['certain', 'possible', 'open'] as const).map(
    (fill) => html`<li><span class="swatch ${fill}"></span> ${legend[fill]}</li>`,
  );
  return html`<ul class="legend" aria-hidden="true">${items}</ul>`;
}

/** The section on all rules. */
export function rulesSection(context: MethodContext): Markup {
  const { words } = context;
  const rules = EXPLAINED_RULES.map((rule) => ruleView(context, rule));
  return section(
    'rules',
    words.rulesHead,
    html`<p>${words.rulesLead}</p>
${legendView(context)}
${rules}<h3>${words.derivedHead}</h3>
<p>${words.derived}</p>`,
  );
}

function truncatedFigureView(context: MethodContext, cutOff: TruncatedFigure): Markup {
  const { language, site, diagramWords, words } = context;
  const { engine: engineLanguage } = site.meta;
  const { exampleSource, short, long, isFictional } = cutOff;
  const [shorter, longer] = [short, long].map((row) => ({
    value: exampleSource.quantity(row.metric, row.value, engineLanguage),
    publisher:
      localizedText(exampleSource.lookup.publishers.get(row.source), language) || row.source,
  }));
  if (!shorter || !longer) return none;
  const sentence = words.truncatedFigure(
    shorter.value,
    shorter.publisher,
    longer.value,
    longer.publisher,
  );
  const caption = html`${sentence}${citedView(exampleSource, [short.source, long.source], language)}`;
  const diagram = truncatedFigureDiagram(cutOff, {
    exampleSource,
    language,
    engineLanguage,
    words: diagramWords,
  });
  return figureView(context, diagram, isFictional, caption);
}

/** The section on the range of a printed figure. */
export function printedSection(context: MethodContext): Markup {
  const { words } = context;
  const rows = words.printedRows.map(
    ([as, range]) => html`<tr><th scope="row">${as}</th><td>${range}</td></tr>
`,
  );
  const cutOff = findTruncatedFigure(context.real, context.fictional);
  return section(
    'printed',
    words.printedHead,
    html`<p>${words.printedLead}</p>
<table class="tables printed-ranges"><thead><tr><th scope="col">${words.printedAs}</th><th scope="col">${words.printedRange}</th></tr></thead><tbody>
${rows}</tbody></table>
<p>${words.printedAfter}</p>
${cutOff ? truncatedFigureView(context, cutOff) : none}`,
  );
}
