/** The vocabularies of the datasets in `data/`, and the verdicts on what sentences in their words say. */
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { datasetDocument } from '../../../engine/compile/dataset-documents.ts';
import { isInForce } from '../../../engine/model/period.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { judgeStatement } from '../../../engine/verdict/judge-statement.ts';
import { type Statement, writtenPrecision } from '../../../engine/verdict/judgement.ts';
import { levelEvidence } from '../../../engine/verdict/level-members.ts';
import type { StatementQuery } from '../../../engine/verdict/sentence/read-sentence.ts';
import {
  type DatasetVocabulary,
  datasetVocabulary,
} from '../../../engine/verdict/sentence/vocabulary.ts';
import { china, worldCities } from '../data/real-data.ts';

function vocabularyOf(compiled: CompiledDataset): DatasetVocabulary {
  return datasetVocabulary(datasetDocument(compiled), compiled.dataset.entities);
}

export function realVocabularies(): readonly DatasetVocabulary[] {
  return [vocabularyOf(china()), vocabularyOf(worldCities())];
}

function statementOf({ pairs }: StatementQuery): Exclude<Statement, { kind: 'first-since' }> {
  const [[, entity], [kind, text]] = [pairs[0] ?? ['', ''], pairs[1] ?? ['', '']];
  const value = Number(text);
  switch (kind) {
    case 'rank':
      return { kind, entity, rank: value, among: 'level' };
    case 'above':
      return { kind, entity, other: text };
    case 'value':
      return { kind, entity, value, precision: Number(pairs[2]?.[1] ?? writtenPrecision(text)) };
    case 'least':
    case 'most':
    case 'growth-least':
    case 'growth-most':
      return { kind, entity, value };
    default:
      throw new Error(`${kind} is judged over several years`);
  }
}

/** The verdict on a reading about one ranking, on the way of counting in force. */
export function verdictOn(query: StatementQuery): Verdict {
  const compiled = [china(), worldCities()].find(({ dataset }) => dataset.id === query.dataset);
  if (!compiled) throw new Error(`no dataset ${query.dataset}`);
  const statement = statementOf(query);
  const { metrics, bases } = compiled.dataset;
  const isGrowth = statement.kind.startsWith('growth');
  const metric = isGrowth
    ? metrics.find(({ growth }) => growth === query.metric)?.id
    : query.metric;
  const found = compiled.rankings.filter(
    ({ key }) => key.metric === metric && key.period === query.period && key.level === query.level,
  );
  const ofBasis = (id: string) => found.find(({ key }) => key.basis === id);
  const inForce = bases.filter((basis) => isInForce(basis, query.period));
  const ranking = [...inForce, ...bases].flatMap(({ id }) => ofBasis(id) ?? [])[0];
  const document = ranking?.comparisons.at(-1)?.document;
  if (!document) return 'open';
  return judgeStatement(levelEvidence(document), statement).verdict;
}
