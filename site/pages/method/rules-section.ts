/** The rules, one by one: what each says, and a step of a real derivation as its picture and in words. */
import { textIn } from '../../../engine/wording/formatters.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import { sourceView } from '../home/page-context.ts';
import { type Scene, sceneView } from './diagram.ts';
import type { Grounds } from './example-source.ts';
import type { MethodTelling } from './page-context.ts';
import { cutOffScene } from './printed-figure-diagrams.ts';
import { ruleScene } from './rule-diagrams.ts';
import {
  type CutOff,
  cutOffOf,
  type Example,
  exampleOf,
  RULES,
  type Rule,
} from './rule-examples.ts';

/** What a picture was drawn from. */
function originView({ words }: MethodTelling, isMadeUp: boolean): Markup {
  return markup`<span class="origin">${isMadeUp ? words.madeUp : words.example}</span>`;
}

/** The sources of an example that can be read. */
function citedView({ lookup }: Grounds, sources: readonly string[]): Markup {
  const cited = lookup.dataset.sources.filter(({ id, url }) => sources.includes(id) && url !== '');
  return markup`${cited.map((source) => markup` ${sourceView(source)}`)}`;
}

function figureView(telling: MethodTelling, scene: Scene, isMadeUp: boolean, says: Markup): Markup {
  return markup`<figure class="proof">
${sceneView(scene)}
<figcaption>${originView(telling, isMadeUp)} ${says}</figcaption>
</figure>`;
}

function exampleView(telling: MethodTelling, rule: Rule, example: Example): Markup {
  const { language, scenes } = telling;
  const { step, grounds } = example;
  const scene = ruleScene(rule, { ...example, language, words: scenes });
  const says = markup`${textIn(step.text, language)}${citedView(grounds, step.sources)}`;
  return figureView(telling, scene, example.isMadeUp, says);
}

function ruleView(telling: MethodTelling, rule: Rule): Markup {
  const { name, says, formula } = telling.words.rules[rule];
  const example = exampleOf(rule, telling.real, telling.madeUp);
  const lines = formula.map((line) => markup`<li>${line}</li>`);
  return markup`<article class="rule" id="rule-${rule}">
<div>
<h3>${name}</h3>
<p>${says}</p>
<ul class="formula">${lines}</ul>
</div>
${example ? exampleView(telling, rule, example) : none}
</article>
`;
}

function legendView({ scenes: { looks } }: MethodTelling): Markup {
  const items = (['certain', 'possible', 'open'] as const).map(
    (look) => markup`<li><span class="look ${look}"></span> ${looks[look]}</li>`,
  );
  return markup`<ul class="legend" aria-hidden="true">${items}</ul>`;
}

/** The section of all rules. */
export function rulesSection(telling: MethodTelling): Markup {
  const { words } = telling;
  const rules = RULES.map((rule) => ruleView(telling, rule));
  return section(
    'rules',
    words.rulesHead,
    markup`<p>${words.rulesLead}</p>
${legendView(telling)}
${rules}<h3>${words.derivedHead}</h3>
<p>${words.derived}</p>`,
  );
}

function cutOffView(telling: MethodTelling, cutOff: CutOff): Markup {
  const { language, scenes, words } = telling;
  const { grounds, short, long, isMadeUp } = cutOff;
  const [shorter, longer] = [short, long].map((row) => ({
    value: grounds.quantity(row.metric, row.value, language),
    publisher: grounds.lookup.publishers.get(row.source) ?? row.source,
  }));
  if (!shorter || !longer) return none;
  const said = words.cutOff(shorter.value, shorter.publisher, longer.value, longer.publisher);
  const says = markup`${said}${citedView(grounds, [short.source, long.source])}`;
  const scene = cutOffScene(cutOff, { grounds, language, words: scenes });
  return figureView(telling, scene, isMadeUp, says);
}

/** The section of what a printed figure stands for. */
export function printedSection(telling: MethodTelling): Markup {
  const { words } = telling;
  const rows = words.printedRows.map(
    ([as, range]) => markup`<tr><th scope="row">${as}</th><td>${range}</td></tr>
`,
  );
  const cutOff = cutOffOf(telling.real, telling.madeUp);
  return section(
    'printed',
    words.printedHead,
    markup`<p>${words.printedLead}</p>
<table class="tables ranges"><thead><tr><th scope="col">${words.printedAs}</th><th scope="col">${words.standsFor}</th></tr></thead><tbody>
${rows}</tbody></table>
<p>${words.printedAfter}</p>
${cutOff ? cutOffView(telling, cutOff) : none}`,
  );
}
