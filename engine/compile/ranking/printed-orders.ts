/** Orders of members that tables print and bounds leave open, as parts of ranking documents, in words. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { Observation } from '../../dataset/schema.ts';
import type { PrintedOrder, PrintedTable } from '../../evidence/order/table-orders.ts';
import type { OrderStep } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/text.ts';
import { formatStated } from '../../wording/format-bounds.ts';
import { formatList } from '../../wording/formatters.ts';
import type { Member } from '../members.ts';

/** At most so many members are named on each side. */
const MAX_NAMED = 5;

/** Members that a table puts above and below one, by their positions. */
interface Neighbours {
  readonly table: PrintedTable;
  readonly above: number[];
  readonly below: number[];
}

/** By member and table. */
function neighboursOf(orders: readonly PrintedOrder[]): Map<number, Map<PrintedTable, Neighbours>> {
  const byMember = new Map<number, Map<PrintedTable, Neighbours>>();
  const sidesOf = (member: number, table: PrintedTable): Neighbours => {
    const byTable = byMember.get(member) ?? new Map<PrintedTable, Neighbours>();
    byMember.set(member, byTable);
    const sides = byTable.get(table) ?? { table, above: [], below: [] };
    byTable.set(table, sides);
    return sides;
  };
  for (const { upper, lower, table } of orders) {
    sidesOf(upper, table).below.push(lower);
    sidesOf(lower, table).above.push(upper);
  }
  return byMember;
}

class StepWriter {
  readonly #lookup: IndexedDataset;
  readonly #members: readonly Member[];

  constructor(lookup: IndexedDataset, members: readonly Member[]) {
    this.#lookup = lookup;
    this.#members = members;
  }

  idOf(member: number): string {
    return this.#members[member]?.entity.id ?? '';
  }

  rowOf(member: number, { source }: PrintedTable): Observation | undefined {
    return this.#members[member]?.observations.find((row) => row.source === source);
  }

  #nameOf(member: number, language: WordingLanguage): string {
    return localizedText(this.#members[member]?.entity.name, language);
  }

  /** Names with what the table prints for them; of many, the first few. */
  #listOf(members: readonly number[], table: PrintedTable, language: WordingLanguage): string {
    const named = members.slice(0, members.length > MAX_NAMED + 1 ? MAX_NAMED : undefined);
    const texts = named.map((member) => {
      const row = this.rowOf(member, table);
      const value = row ? this.#valueOf(row, language) : '';
      return language === 'zh'
        ? `${this.#nameOf(member, language)}（${value}）`
        : `${this.#nameOf(member, language)} (${value})`;
    });
    const others = members.length - named.length;
    if (others > 0) texts.push(language === 'zh' ? `另外${others}个` : `${others} others`);
    return formatList(texts, language);
  }

  #valueOf(row: Observation, language: WordingLanguage): string {
    const metric = this.#lookup.metrics.get(row.metric);
    return formatStated(row, { id: metric?.unit ?? '', name: metric?.unitName }, language);
  }

  text(member: number, row: Observation, sides: Neighbours, language: WordingLanguage): string {
    const { table, above, below } = sides;
    const publisher =
      localizedText(this.#lookup.publishers.get(table.source), language) || table.source;
    const value = this.#valueOf(row, language);
    const name = this.#nameOf(member, language);
    const list = (members: readonly number[]) => this.#listOf(members, table, language);
    if (language === 'zh') {
      const relations = [
        ...(above.length > 0 ? [`低于${list(above)}`] : []),
        ...(below.length > 0 ? [`高于${list(below)}`] : []),
      ];
      return `${publisher}在同一张表中列出${name}为${value}。一张表按同一规则取整，不会颠倒先后，所以${name}${relations.join('，')}。`;
    }
    const relations = [
      ...(above.length > 0 ? [`below ${list(above)}`] : []),
      ...(below.length > 0 ? [`above ${list(below)}`] : []),
    ];
    return `One table of ${publisher} prints ${value} for ${name}. A table is rounded by one rule, which can’t reverse two figures; so ${name} is ${relations.join(', and ')}.`;
  }
}

/** Steps by entity id. `orders` has the members by their positions. */
export function printedOrderSteps(
  lookup: IndexedDataset,
  members: readonly Member[],
  orders: readonly PrintedOrder[],
): ReadonlyMap<string, readonly OrderStep[]> {
  const writer = new StepWriter(lookup, members);
  const idsOf = (others: readonly number[]) => others.map((other) => writer.idOf(other));
  return new Map(
    [...neighboursOf(orders)].map(([member, byTable]) => [
      writer.idOf(member),
      [...byTable.values()].flatMap((sides): OrderStep[] => {
        const row = writer.rowOf(member, sides.table);
        if (!row) return [];
        return [
          {
            rule: 'same-source',
            source: sides.table.source,
            observation: row.id,
            above: idsOf(sides.above),
            below: idsOf(sides.below),
            text: textsOf((language) => writer.text(member, row, sides, language)),
          },
        ];
      }),
    ]),
  );
}
