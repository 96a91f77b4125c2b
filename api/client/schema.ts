/** Written by `npm run client` from the description of the interface; a test holds it to that. */

export interface paths {
  /** A ranking with its derivations and sources */
  "/v1/rankings/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/rankings/{dataset}/{metric}/{period}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking without derivations, with titles and what else exists */
  "/v1/rankings/{dataset}/{metric}/{period}.view.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingView'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a table */
  "/v1/rankings/{dataset}/{metric}/{period}.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a picture that scales */
  "/v1/rankings/{dataset}/{metric}/{period}.svg": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/svg+xml": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a wide picture */
  "/v1/rankings/{dataset}/{metric}/{period}.card.png": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/png": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a tall picture */
  "/v1/rankings/{dataset}/{metric}/{period}.tall.png": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/png": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** An entity in every ranking */
  "/v1/entities/{dataset}/{entity}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/entities/{dataset}/{entity}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The full years of an entity and its milestones */
  "/v1/entities/{dataset}/{entity}.view.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityView'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** Whether a is above b */
  "/v1/compare/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query: {
        "a": components['parameters']['a'];
        "b": components['parameters']['b'];
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['Comparison'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/compare/{dataset}/{metric}/{period}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query: {
        "a": components['parameters']['a'];
        "b": components['parameters']['b'];
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['Comparison'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** Who led each full year */
  "/v1/leaders/{dataset}/{metric}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['LeadersDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/leaders/{dataset}/{metric}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['LeadersDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What each day changed */
  "/v1/changes/{dataset}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ChangesDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/changes/{dataset}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ChangesDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What each day changed, as an Atom feed */
  "/v1/changes/{dataset}.atom": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/atom+xml; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All datasets */
  "/v1/datasets": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetsDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A dataset, and every ranking that exists */
  "/v1/datasets/{dataset}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All results of a dataset */
  "/v1/datasets/{dataset}/bounds": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['BoundsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/bounds.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['BoundsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All results of a dataset as a table */
  "/v1/datasets/{dataset}/bounds.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All figures of a dataset */
  "/v1/datasets/{dataset}/observations": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ObservationsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/observations.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ObservationsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All figures of a dataset as a table */
  "/v1/datasets/{dataset}/observations.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All claims of a dataset */
  "/v1/datasets/{dataset}/claims": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ClaimsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/claims.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ClaimsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All claims of a dataset as a table */
  "/v1/datasets/{dataset}/claims.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All contradictions of a dataset */
  "/v1/datasets/{dataset}/conflicts": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ConflictsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/conflicts.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ConflictsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All contradictions of a dataset as a table */
  "/v1/datasets/{dataset}/conflicts.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All sources of a dataset */
  "/v1/datasets/{dataset}/sources": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['SourcesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/sources.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['SourcesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All sources of a dataset as a table */
  "/v1/datasets/{dataset}/sources.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All entities of a dataset */
  "/v1/datasets/{dataset}/entities": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntitiesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/entities.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntitiesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All entities of a dataset as a table */
  "/v1/datasets/{dataset}/entities.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All milestones of a dataset */
  "/v1/datasets/{dataset}/milestones": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['MilestonesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/datasets/{dataset}/milestones.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['MilestonesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All milestones of a dataset as a table */
  "/v1/datasets/{dataset}/milestones.csv": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What the tables are */
  "/v1/datasets/{dataset}/datapackage.json": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DataPackage'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a page for an iframe */
  "/embed/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
        "theme"?: components['parameters']['theme'];
        "limit"?: components['parameters']['limit'];
        "view"?: components['parameters']['view'];
        "highlight"?: components['parameters']['highlight'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as one script */
  "/embed/{dataset}/{metric}/{period}.js": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
        "theme"?: components['parameters']['theme'];
        "limit"?: components['parameters']['limit'];
        "view"?: components['parameters']['view'];
        "highlight"?: components['parameters']['highlight'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/javascript; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** How to embed a ranking */
  "/oembed": {
    get: {
    parameters: {
      path?: never;
      query: {
        "url": components['parameters']['url'];
        "format"?: components['parameters']['format'];
        "maxwidth"?: components['parameters']['maxwidth'];
        "maxheight"?: components['parameters']['maxheight'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['OEmbed']; "text/xml; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The index */
  "/v1": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['IndexDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** This description for programs */
  "/v1/openapi.json": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": Record<string, unknown> } };
      304: components['responses']['NotModified'];
      405: { headers: { [name: string]: unknown }; content?: never };
    };
    };
  };
  /** The releases that are kept */
  "/v1/releases": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ReleasesDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** Whether all is well */
  "/healthz": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['Health'] } };
      304: components['responses']['NotModified'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The front page */
  "/": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The front page in Chinese */
  "/zh": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The method */
  "/method": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The method in Chinese */
  "/zh/method": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** About this copy */
  "/about": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** About this copy in Chinese */
  "/zh/about": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The documentation */
  "/docs": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      405: { headers: { [name: string]: unknown }; content?: never };
    };
    };
  };
  /** The page of a dataset */
  "/datasets/{dataset}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of a dataset in Chinese */
  "/zh/datasets/{dataset}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of changes */
  "/datasets/{dataset}/changes": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of changes in Chinese */
  "/zh/datasets/{dataset}/changes": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of a ranking */
  "/rankings/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of a ranking in Chinese */
  "/zh/rankings/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of an entity */
  "/entities/{dataset}/{entity}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The page of an entity in Chinese */
  "/zh/entities/{dataset}/{entity}": {
    get: {
    parameters: {
      path: {
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/html; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The list of all pages */
  "/sitemap.xml": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/xml": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What search engines may ask for */
  "/robots.txt": {
    get: {
    parameters: {
      path?: never;
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/plain; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking with its derivations and sources */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking without derivations, with titles and what else exists */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.view.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['RankingView'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a table */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a picture that scales */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.svg": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/svg+xml": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a wide picture */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.card.png": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/png": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A ranking as a tall picture */
  "/v1/releases/{release}/rankings/{dataset}/{metric}/{period}.tall.png": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
        "lang"?: components['parameters']['lang'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "image/png": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** An entity in every ranking */
  "/v1/releases/{release}/entities/{dataset}/{entity}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/entities/{dataset}/{entity}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The full years of an entity and its milestones */
  "/v1/releases/{release}/entities/{dataset}/{entity}.view.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "entity": components['parameters']['entity'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntityView'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** Whether a is above b */
  "/v1/releases/{release}/compare/{dataset}/{metric}/{period}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query: {
        "a": components['parameters']['a'];
        "b": components['parameters']['b'];
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['Comparison'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/compare/{dataset}/{metric}/{period}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
        "period": components['parameters']['period'];
      };
      query: {
        "a": components['parameters']['a'];
        "b": components['parameters']['b'];
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['Comparison'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** Who led each full year */
  "/v1/releases/{release}/leaders/{dataset}/{metric}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['LeadersDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/leaders/{dataset}/{metric}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
        "metric": components['parameters']['metric'];
      };
      query?: {
        "level"?: components['parameters']['level'];
        "basis"?: components['parameters']['basis'];
        "as_of"?: components['parameters']['as_of'];
      };
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['LeadersDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What each day changed */
  "/v1/releases/{release}/changes/{dataset}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ChangesDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/changes/{dataset}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ChangesDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What each day changed, as an Atom feed */
  "/v1/releases/{release}/changes/{dataset}.atom": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/atom+xml; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All datasets */
  "/v1/releases/{release}/datasets": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetsDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** A dataset, and every ranking that exists */
  "/v1/releases/{release}/datasets/{dataset}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DatasetDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All results of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/bounds": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['BoundsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/bounds.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['BoundsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All results of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/bounds.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All figures of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/observations": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ObservationsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/observations.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ObservationsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All figures of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/observations.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All claims of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/claims": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ClaimsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/claims.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ClaimsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All claims of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/claims.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All contradictions of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/conflicts": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ConflictsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/conflicts.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['ConflictsTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All contradictions of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/conflicts.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All sources of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/sources": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['SourcesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/sources.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['SourcesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All sources of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/sources.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All entities of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/entities": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntitiesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/entities.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['EntitiesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All entities of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/entities.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All milestones of a dataset */
  "/v1/releases/{release}/datasets/{dataset}/milestones": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['MilestonesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The same, for those who want an ending */
  "/v1/releases/{release}/datasets/{dataset}/milestones.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['MilestonesTable'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** All milestones of a dataset as a table */
  "/v1/releases/{release}/datasets/{dataset}/milestones.csv": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/csv; charset=utf-8": string } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** What the tables are */
  "/v1/releases/{release}/datasets/{dataset}/datapackage.json": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
        "dataset": components['parameters']['dataset'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['DataPackage'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
  /** The index */
  "/v1/releases/{release}": {
    get: {
    parameters: {
      path: {
        "release": components['parameters']['release'];
      };
      query?: never;
      header?: {
        "If-None-Match"?: components['parameters']['IfNoneMatch'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']['IndexDocument'] } };
      304: components['responses']['NotModified'];
      400: components['responses']['BadParameter'];
      404: components['responses']['NotFound'];
      410: components['responses']['Gone'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
      default: components['responses']['OtherProblem'];
    };
    };
  };
}

export interface components {
  schemas: {
    /** A way of counting. Only figures counted in the same way are compared. */
    "Basis": {
      "id": components['schemas']['Id'];
      "title": components['schemas']['Texts'];
      "description"?: components['schemas']['Texts'];
      /** The first month in which it is in force. */
      "from"?: string;
      /** The last one. */
      "to"?: string;
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
    };
    /** The lowest and the highest value that the evidence leaves possible, both included, in the unit of the metric. Not rounded. */
    "Bounds": {
      "low": number;
      /** Null where nothing bounds it. */
      "high": number | null;
    };
    /** What is known of one member in one ranking, as known now. */
    "BoundsRow": {
      "entity": components['schemas']['Id'];
      /** The official code, or empty. */
      "code": string;
      "name": components['schemas']['Texts'];
      "metric": components['schemas']['Id'];
      "unit": string;
      "period": components['schemas']['Period'];
      "level": components['schemas']['Id'];
      "basis": components['schemas']['Id'];
      /** True on a way of counting that compares nothing. */
      "mixed": boolean;
      /** The day on which the ranking last changed. */
      "asOf": components['schemas']['Date'];
      "listed": boolean;
      "low": number;
      /** Null where nothing bounds it. */
      "high": number | null;
      /** The figure that stands for it; null where none does. */
      "reported": number | null;
      /** Null where it is not listed. */
      "best": number | null;
      /** Null where it is not listed. */
      "worst": number | null;
      /** Null where it is not listed. */
      "figuresBest": number | null;
      /** Null where it is not listed. */
      "figuresWorst": number | null;
      /** Null where it is not listed. */
      "levelBest": number | null;
      /** Null where it is not listed. */
      "levelWorst": number | null;
      "coverageListed": number;
      "coverageOf": number;
    };
    /** The one tidy table of results: every member in every ranking. */
    "BoundsTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "bounds": (components['schemas']['BoundsRow'])[];
    };
    /** What one day changed. */
    "Change": {
      "date": components['schemas']['Date'];
      "figures": (components['schemas']['FigureChange'])[];
      "claims": (components['schemas']['ClaimChange'])[];
      "withdrawn": (components['schemas']['Withdrawal'])[];
      "rankings": (components['schemas']['RankingChange'])[];
      "rewrites": (components['schemas']['RewriteChange'])[];
    };
    /** What each day changed, newest first. */
    "ChangesDocument": {
      "dataset": components['schemas']['Id'];
      "asOf": components['schemas']['Date'];
      "changes": (components['schemas']['Change'])[];
      "links": {
        "self": components['schemas']['Link'];
        "atom": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
      };
    };
    /** A published statement of rank without all the figures behind it. Rank 1 is the highest of the whole level. */
    "Claim": {
      "id": components['schemas']['EvidenceId'];
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "basis": components['schemas']['Id'];
      "level": components['schemas']['Id'];
      "rank": number;
      "source": components['schemas']['Id'];
      /** Whether it is used; if not, why: withdrawn, of another way of counting, contradicted. */
      "status": "used" | "withdrawn" | "basis" | "conflict";
      /** The day from which it was known. */
      "knownFrom": components['schemas']['Date'];
      /** The day from which it is not used any more; null where it is. */
      "withdrawnOn": components['schemas']['Date'] | null;
      /** Why it was withdrawn, or empty. */
      "withdrawnReason": string;
      /** What an editor remarked on it, or empty. */
      "note": string;
    };
    /** A claim that became known. */
    "ClaimChange": {
      "claim": components['schemas']['EvidenceId'];
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "basis": components['schemas']['Id'];
      "level": components['schemas']['Id'];
      "rank": number;
      "source": components['schemas']['Id'];
    };
    /** All claims, withdrawn ones too. */
    "ClaimsTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "claims": (components['schemas']['Claim'])[];
    };
    /** One side of a comparison. */
    "ComparedMember": {
      "id": components['schemas']['Id'];
      "name": components['schemas']['Texts'];
      "bounds": components['schemas']['Bounds'];
      /** The same with every claim left out. */
      "figures": components['schemas']['Bounds'];
    };
    /** What may be said of "a is above b", strictly, and why. */
    "Comparison": {
      /** dataset/metric/period. */
      "id": string;
      /** The day on which something in its ground last changed. */
      "asOf": components['schemas']['Date'];
      "dataset": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "unit": string;
      "level": components['schemas']['Id'];
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      "period": components['schemas']['PeriodRef'];
      "a": components['schemas']['ComparedMember'];
      "b": components['schemas']['ComparedMember'];
      "verdict": components['schemas']['Verdict'];
      /** The same with every claim left out. */
      "byFigures": components['schemas']['Verdict'];
      "why": (components['schemas']['ComparisonStep'])[];
      "links": {
        "self": components['schemas']['Link'];
        "latest": components['schemas']['Link'];
        "ranking": components['schemas']['Link'];
      };
    };
    /** Why a verdict is what it is. */
    "ComparisonStep": {
      "rule": "bounds" | "claim" | "mixed" | "same";
      "explains": ("verdict" | "byFigures")[];
      "claims": (components['schemas']['EvidenceId'])[];
      "text": components['schemas']['Texts'];
    };
    /** Evidence of one cell that cannot all be true: ids of what stands against what. */
    "Conflict": {
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      /** What excludes what: figures, growth rates, what follows from them, or a claim. */
      "kind": "observations" | "growth" | "rules" | "claim";
      "observations": (components['schemas']['EvidenceId'])[];
      "claims": (components['schemas']['EvidenceId'])[];
      "sources": (components['schemas']['Id'])[];
    };
    /** Evidence that cannot all be true, and on which way of counting. */
    "ConflictRow": {
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      /** What excludes what: figures, growth rates, what follows from them, or a claim. */
      "kind": "observations" | "growth" | "rules" | "claim";
      "observations": (components['schemas']['EvidenceId'])[];
      "claims": (components['schemas']['EvidenceId'])[];
      "sources": (components['schemas']['Id'])[];
      "basis": components['schemas']['Id'];
    };
    /** All contradictions in the evidence. */
    "ConflictsTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "conflicts": (components['schemas']['ConflictRow'])[];
    };
    /** How many members of the level are listed, and how many the level has. */
    "Coverage": {
      "listed": number;
      "of": number;
    };
    /** A Frictionless data package: the tables of a dataset, and what each column holds. */
    "DataPackage": {
      "$schema": string;
      "name": string;
      "id": string;
      "title": string;
      "description": string;
      "homepage": string;
      /** The day as known on which the tables are. */
      "version": string;
      "licenses"?: ({
        "name": string;
        "path": string;
      })[];
      "sources": ({
        "title": string;
        "path"?: string;
      })[];
      "resources": ({
        "name": string;
        "type": "table";
        "title": string;
        "description": string;
        /** Relative to the address of the package. */
        "path": string;
        "format": "csv";
        "mediatype": "text/csv";
        "encoding": "utf-8";
        "bytes": number;
        "hash": string;
        "schema": {
          "fields": ({
            "name": string;
            "type": "string" | "number" | "integer" | "boolean" | "date";
            "format"?: "uri";
            "title": string;
            "description": string;
            "constraints"?: {
              "required"?: true;
              "unique"?: true;
              "enum"?: (string)[];
              "pattern"?: string;
              "minimum"?: number;
              "exclusiveMinimum"?: number;
            };
          })[];
          "primaryKey"?: (string)[];
          "foreignKeys"?: ({
            "fields": (string)[];
            "reference": {
              "resource"?: string;
              "fields": (string)[];
            };
          })[];
          "missingValues": (string)[];
        };
      })[];
    };
    /** A dataset: what can be asked of it, and every ranking that exists. */
    "DatasetDocument": {
      "id": components['schemas']['Id'];
      "title": components['schemas']['Texts'];
      "description": components['schemas']['Texts'];
      /** An SPDX identifier. */
      "license": string;
      "metrics": (components['schemas']['Metric'])[];
      "levels": (components['schemas']['Level'])[];
      /** The first one in force over a period is the default of its rankings. */
      "bases": (components['schemas']['Basis'])[];
      "defaults": {
        "metric": components['schemas']['Id'];
        "period": components['schemas']['Period'];
        "level": components['schemas']['Id'];
      };
      "counts": {
        "entities": number;
        "observations": number;
        "claims": number;
        "sources": number;
      };
      /** Who led each year, by metric and level. */
      "leaders": ({
        "metric": components['schemas']['Id'];
        "level": components['schemas']['Id'];
        "link": components['schemas']['Link'];
      })[];
      "rankings": (components['schemas']['RankingListing'])[];
      /** By name: the default ranking, each table, what changed, the page for people. */
      "links": {
        "self": components['schemas']['Link'];
        "ranking": components['schemas']['Link'];
      } & { [key: string]: components['schemas']['Link'] };
    };
    /** All datasets. */
    "DatasetsDocument": {
      "datasets": ({
        "id": components['schemas']['Id'];
        "title": components['schemas']['Texts'];
        "link": components['schemas']['Link'];
      })[];
      "links": {
        "self": components['schemas']['Link'];
      };
    };
    /** A day, YYYY-MM-DD. */
    "Date": string;
    /** All entities. */
    "EntitiesTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "entities": (components['schemas']['EntityRow'])[];
    };
    /** One entity: its place in every ranking of its levels, and its milestones. */
    "EntityDocument": {
      "id": components['schemas']['Id'];
      "dataset": components['schemas']['Id'];
      "name": components['schemas']['Texts'];
      "levels": (components['schemas']['Id'])[];
      /** The entity inside which it lies. */
      "parent": components['schemas']['Id'] | null;
      /** The official code, or empty. */
      "code": string;
      /** The day as known on which everything here is. */
      "asOf": components['schemas']['Date'];
      "rankings": (components['schemas']['EntityRanking'])[];
      /** Ascending by date. */
      "milestones": (components['schemas']['Milestone'])[];
      "links": {
        "self": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
      };
    };
    /** The place of an entity in one ranking. Where it is not listed, its rank is null and its bounds are all that is known. */
    "EntityRanking": {
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "level": components['schemas']['Id'];
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      /** The day of the newest vintage of the ranking. */
      "asOf": components['schemas']['Date'];
      "coverage": components['schemas']['Coverage'];
      /** Null where nothing is known. */
      "bounds": components['schemas']['Bounds'] | null;
      "rank": components['schemas']['Rank'] | null;
      /** Of the figure that stands for it; null where none does. */
      "value": number | null;
      "link": components['schemas']['Link'];
    };
    /** What is ranked: its id and its names. */
    "EntityRef": {
      "id": components['schemas']['Id'];
      "name": components['schemas']['Texts'];
    };
    /** What is ranked. */
    "EntityRow": {
      "id": components['schemas']['Id'];
      "name": components['schemas']['Texts'];
      "levels": (components['schemas']['Id'])[];
      /** The entity inside which it lies. */
      "parent": components['schemas']['Id'] | null;
      /** The official code, or empty. */
      "code": string;
    };
    /** The full years of an entity, each as an interval on its way of counting, and its milestones. */
    "EntityView": {
      /** {dataset}/{entity} */
      "id": string;
      "dataset": components['schemas']['Id'];
      "entity": components['schemas']['EntityRef'];
      /** By metric, then by year, then by way of counting. */
      "history": (components['schemas']['HistoryYear'])[];
      /** The ways of counting of the history. */
      "bases": (components['schemas']['Titled'])[];
      /** Ascending by date. */
      "milestones": (components['schemas']['Milestone'])[];
      /** Those of the milestones. */
      "sources": (components['schemas']['Source'])[];
    };
    /** The id of a figure (entity/metric/period/basis/source), of a claim (entity/metric/period/basis/level/rank/source) or of a cell (entity/metric/period/basis). */
    "EvidenceId": string;
    /** A figure that became known. */
    "FigureChange": {
      "observation": components['schemas']['EvidenceId'];
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "basis": components['schemas']['Id'];
      "value": number;
      "source": components['schemas']['Id'];
      /** The figure that was withdrawn on the same day for this one. */
      "corrects": components['schemas']['EvidenceId'] | null;
    };
    /** Which release is served, and from where. Degraded: every document is answered, but not from where it should be. */
    "Health": {
      "status": "ok" | "degraded";
      "release": components['schemas']['ReleaseId'];
      "store": "kv" | "snapshot";
    };
    /** What is known of a full year of an entity, counted in one way. */
    "HistoryYear": {
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "basis": components['schemas']['Id'];
      "low": number;
      /** Null where nothing bounds it. */
      "high": number | null;
      /** The figure that stands for it; absent where only bounds are known. */
      "reported"?: {
        "value": number;
        "qualifier": components['schemas']['Qualifier'];
        /** The unit of the last stated digit (10000 for "2.78 million"); null for exact. */
        "precision": number | null;
      };
    };
    /** The name of a dataset, metric, level, basis, entity or source: small letters and digits in groups with hyphens between. */
    "Id": string;
    /** Where everything begins: links to what there is. */
    "IndexDocument": {
      "name": string;
      "description": string;
      /** Addresses by name. */
      "links": { [key: string]: components['schemas']['Link'] };
      /** Addresses with parts to fill in, as in RFC 6570. */
      "templates": { [key: string]: string };
    };
    /** Who led each full year, and how sure that is. */
    "LeadersDocument": {
      /** dataset/metric. */
      "id": string;
      /** The day on which something in this list last changed. */
      "asOf": components['schemas']['Date'];
      "dataset": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "unit": string;
      "level": components['schemas']['Id'];
      /** The way of counting asked for; null: each year has the one in force over it. */
      "basis": components['schemas']['Id'] | null;
      /** Ascending, every year from the first to the last. */
      "items": (components['schemas']['LeadersYear'])[];
      /** The ways of counting that the items name. */
      "bases": (components['schemas']['Titled'])[];
      "links": {
        "self": components['schemas']['Link'];
        "latest": components['schemas']['Link'];
      };
    };
    /** Who led a year on one way of counting. */
    "LeadersOnBasis": {
      /** The way of counting. */
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      "coverage": components['schemas']['Coverage'];
      /** How sure it is: proven by figures over the whole level; claimed by a statement that figures neither prove nor refute; leading among those with figures, the others unknown; open between several; thin, fewer than three have figures; none has. */
      "status": "proven" | "claimed" | "leading" | "open" | "thin" | "none";
      /** Those that are first, or could be. */
      "leaders": (components['schemas']['EntityRef'])[];
      /** The permalink of the ranking as known then, if there is one. */
      "ranking": components['schemas']['Link'] | null;
    };
    /** Who led a year. */
    "LeadersYear": {
      /** The way of counting. */
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      "coverage": components['schemas']['Coverage'];
      /** How sure it is: proven by figures over the whole level; claimed by a statement that figures neither prove nor refute; leading among those with figures, the others unknown; open between several; thin, fewer than three have figures; none has. */
      "status": "proven" | "claimed" | "leading" | "open" | "thin" | "none";
      /** Those that are first, or could be. */
      "leaders": (components['schemas']['EntityRef'])[];
      /** The permalink of the ranking as known then, if there is one. */
      "ranking": components['schemas']['Link'] | null;
      "year": string;
      /** Whether the way of counting differs from that of the year before. */
      "break": boolean;
      /** The same year on every other way of counting. */
      "others": (components['schemas']['LeadersOnBasis'])[];
    };
    /** A tier in which entities compete. */
    "Level": {
      "id": components['schemas']['Id'];
      "title": components['schemas']['Texts'];
      "description"?: components['schemas']['Texts'];
      /** How many it has. */
      "members": number;
    };
    /** An address on this host, with its path and query. */
    "Link": string;
    /** What is counted, or derived from counts. */
    "Metric": {
      "id": components['schemas']['Id'];
      "title": components['schemas']['Texts'];
      "unit": string;
      /** The word of the unit after a number. */
      "unitName"?: components['schemas']['Texts'];
      "description"?: components['schemas']['Texts'];
      /** The metric of which it counts a part. */
      "partOf"?: components['schemas']['Id'];
      /** Part and whole, of which it is the share in percent. */
      "share"?: [components['schemas']['Id'], components['schemas']['Id']];
      /** The metric of which it is the growth in percent. */
      "growth"?: components['schemas']['Id'];
    };
    /** A dated event of an entity. */
    "Milestone": {
      /** YYYY-MM-DD or YYYY-MM. */
      "date": string;
      "company": string;
      "value": number | null;
      "unit": string;
      "title": components['schemas']['Texts'];
      "source": components['schemas']['Id'];
    };
    /** A dated event, and of which entity. */
    "MilestoneRow": {
      /** YYYY-MM-DD or YYYY-MM. */
      "date": string;
      "company": string;
      "value": number | null;
      "unit": string;
      "title": components['schemas']['Texts'];
      "source": components['schemas']['Id'];
      "entity": components['schemas']['Id'];
    };
    /** All milestones. */
    "MilestonesTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "milestones": (components['schemas']['MilestoneRow'])[];
    };
    /** How to embed a ranking, as oEmbed 1.0 says it (type rich). */
    "OEmbed": {
      "version": "1.0";
      "type": "rich";
      "title": string;
      "provider_name": string;
      "provider_url": string;
      /** The subject of which the ranking is. */
      "author_name": string;
      /** Its page. */
      "author_url": string;
      /** In seconds. */
      "cache_age": number;
      /** The code to put into a page. */
      "html": string;
      /** In CSS pixels. */
      "width": number;
      /** In CSS pixels. */
      "height": number;
      /** A picture, where there is one and room for it was asked for. */
      "thumbnail_url"?: string;
      "thumbnail_width"?: number;
      "thumbnail_height"?: number;
    };
    /** One published figure as it was stated. */
    "Observation": {
      "id": components['schemas']['EvidenceId'];
      "entity": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      /** The way of counting. */
      "basis": components['schemas']['Id'];
      /** In the unit of the metric. */
      "value": number;
      "qualifier": components['schemas']['Qualifier'];
      /** The unit of the last stated digit (10000 for "2.78 million"); null for exact. */
      "precision": number | null;
      "status": components['schemas']['ObservationStatus'];
      /** Growth on the same period a year before, in percent; null where not stated. */
      "yoy": number | null;
      "source": components['schemas']['Id'];
      /** The day from which it was known. */
      "knownFrom": components['schemas']['Date'];
      /** The day from which it is not used any more; null where it is. */
      "withdrawnOn": components['schemas']['Date'] | null;
      /** Why it was withdrawn, or empty. */
      "withdrawnReason": string;
      /** What an editor remarked on it, or empty. */
      "note": string;
    };
    /** Final, preliminary and derived figures are used; estimates, forecasts and disputed ones are shown and set aside. */
    "ObservationStatus": "final" | "preliminary" | "derived" | "estimate" | "forecast" | "disputed";
    /** All figures, withdrawn ones too. */
    "ObservationsTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "observations": (components['schemas']['Observation'])[];
    };
    /** What is wrong with one part of a request. */
    "ParameterError": {
      /** A parameter of the query, or a part of the path. */
      "parameter": string;
      /** As it was sent, cut off if it is long; null where it was missing. */
      "value": string | null;
      /** What a right value looks like. */
      "expected"?: string;
      /** All right values. */
      "allowed"?: (string)[];
      /** The right values that look most like it. */
      "nearest"?: (string)[];
    };
    /** Whole months in their shortest spelling: a year (2025), a month (2025-11), or a range with both ends included (2025-01--2025-11). */
    "Period": string;
    /** A period of whole months with its two ends, both included. */
    "PeriodRef": {
      "id": components['schemas']['Period'];
      /** The first month, YYYY-MM. */
      "from": string;
      /** The last month, YYYY-MM. */
      "to": string;
    };
    /** Why a request was not answered (RFC 9457). */
    "Problem": {
      /** An address that says more; the same for every problem of a kind. */
      "type": string;
      "title": string;
      "status": number;
      /** What is wrong, the value, and what was expected. */
      "detail": string;
      "errors": (components['schemas']['ParameterError'])[];
    };
    /** How exactly a value v was stated, p being its precision: exact [v, v]; rounded [v - p/2, v + p/2]; truncated [v, v + p]; stated, where nobody says whether it was rounded or cut off, [v - p/2, v + p]; about [v - p, v + p]; over [v, v + p]; under [v - p, v]. Never below 0. */
    "Qualifier": "exact" | "stated" | "rounded" | "truncated" | "about" | "over" | "under";
    /** The possible ranks of an entry among those listed. */
    "Rank": {
      /** The best possible rank; 1 is highest. */
      "best": number;
      /** The worst possible rank. */
      "worst": number;
      /** The same with every claim left out. */
      "byFigures": components['schemas']['RankRange'];
      /** Among all members of the level, unlisted ones too, claims included: only this is proven for the whole level. */
      "level": components['schemas']['RankRange'];
    };
    /** How the possible ranks of an entry moved; null where it was not listed. */
    "RankChange": {
      "entity": components['schemas']['Id'];
      "before": components['schemas']['RankRange'] | null;
      "after": components['schemas']['RankRange'] | null;
    };
    /** The best and the worst rank that the evidence leaves possible. Proven where both are the same. */
    "RankRange": {
      /** The best possible rank; 1 is highest. */
      "best": number;
      /** The worst possible rank. */
      "worst": number;
    };
    /** A ranking that is new, changed or gone. */
    "RankingChange": {
      /** dataset/metric/period. */
      "id": string;
      "level": components['schemas']['Id'];
      "basis": components['schemas']['Id'];
      "kind": "new" | "changed" | "gone";
      "coverage": {
        "before": components['schemas']['Coverage'] | null;
        "after": components['schemas']['Coverage'] | null;
      };
      /** Empty for a new ranking. */
      "ranks": (components['schemas']['RankChange'])[];
      /** The permalink of that vintage; of one that is gone, of its last. */
      "link": components['schemas']['Link'];
    };
    /** A ranking with all its derivations and sources. Entries stand in descending order of what they are at least, then at most. */
    "RankingDocument": {
      /** dataset/metric/period. */
      "id": string;
      /** The day on which something in this ranking last changed. */
      "asOf": components['schemas']['Date'];
      "dataset": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "unit": string;
      /** The tier in which these compete. */
      "level": components['schemas']['Id'];
      /** The way of counting. */
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      "period": components['schemas']['PeriodRef'];
      "coverage": components['schemas']['Coverage'];
      "setAside": (components['schemas']['SetAside'])[];
      "unlisted": (components['schemas']['Unlisted'])[];
      "claims": (components['schemas']['Claim'])[];
      "conflicts": (components['schemas']['Conflict'])[];
      /** What derivations, claims or conflicts name and no list does; not there where none. */
      "named"?: (components['schemas']['EntityRef'])[];
      "links": components['schemas']['RankingLinks'];
      "entries": (components['schemas']['RankingEntry'])[];
      "sources": (components['schemas']['Source'])[];
    };
    /** What is listed, with all that its bounds follow from. */
    "RankingEntry": {
      "entity": components['schemas']['EntityRef'];
      "rank": components['schemas']['Rank'];
      "bounds": components['schemas']['Bounds'];
      /** The figure that stands for it; null: it is known in part only. */
      "reported": components['schemas']['Reported'] | null;
      /** From the best figure that states a growth rate; null where none does. */
      "growth": components['schemas']['StatedGrowth'] | null;
      /** Every figure of it that is used. */
      "observations": (components['schemas']['Observation'])[];
      "why": (components['schemas']['WhyStep'])[];
    };
    /** What is listed: what its value and its rank can be. */
    "RankingEntryView": {
      "entity": components['schemas']['EntityRef'];
      "rank": components['schemas']['Rank'];
      "bounds": components['schemas']['Bounds'];
      /** The figure that stands for it; null: it is known in part only. */
      "reported": components['schemas']['Reported'] | null;
      /** From the best figure that states a growth rate; null where none does. */
      "growth": components['schemas']['StatedGrowth'] | null;
    };
    /** Where it is: self is the permalink, csv and svg are its other forms; latest and embed show what is known when they are asked. */
    "RankingLinks": {
      "self": components['schemas']['Link'];
      "latest": components['schemas']['Link'];
      "csv": components['schemas']['Link'];
      "svg": components['schemas']['Link'];
      "embed": components['schemas']['Link'];
    };
    /** One ranking that exists. */
    "RankingListing": {
      "metric": components['schemas']['Id'];
      "period": components['schemas']['Period'];
      "level": components['schemas']['Id'];
      "basis": components['schemas']['Id'];
      "coverage": components['schemas']['Coverage'];
      /** The days on which it changed, ascending. */
      "vintages": (components['schemas']['Date'])[];
      "link": components['schemas']['Link'];
    };
    /** A ranking without derivations, with titles, licence and what else exists. */
    "RankingView": {
      /** dataset/metric/period. */
      "id": string;
      /** The day on which something in this ranking last changed. */
      "asOf": components['schemas']['Date'];
      "dataset": components['schemas']['Id'];
      "metric": components['schemas']['Id'];
      "unit": string;
      /** The tier in which these compete. */
      "level": components['schemas']['Id'];
      /** The way of counting. */
      "basis": components['schemas']['Id'];
      /** There, and true, on a way of counting that compares nothing between entities. */
      "mixed"?: true;
      "period": components['schemas']['PeriodRef'];
      "coverage": components['schemas']['Coverage'];
      "setAside": (components['schemas']['SetAside'])[];
      "unlisted": (components['schemas']['Unlisted'])[];
      "claims": (components['schemas']['Claim'])[];
      "conflicts": (components['schemas']['Conflict'])[];
      /** What derivations, claims or conflicts name and no list does; not there where none. */
      "named"?: (components['schemas']['EntityRef'])[];
      "links": components['schemas']['RankingLinks'];
      "entries": (components['schemas']['RankingEntryView'])[];
      "sources": (components['schemas']['SourceRef'])[];
      "titles": {
        "dataset": components['schemas']['Texts'];
        "metric": components['schemas']['Texts'];
        "level": components['schemas']['Texts'];
        "basis": components['schemas']['Texts'];
        /** The word of the unit after a number. */
        "unit"?: components['schemas']['Texts'];
      };
      /** An SPDX identifier. */
      "license": string;
      "available": {
        "metrics": (components['schemas']['Titled'])[];
        /** Of this metric at this level, ascending. */
        "periods": (components['schemas']['Period'])[];
        "levels": (components['schemas']['Titled'])[];
        /** Other ones have no ranking of this metric, period and level. */
        "bases": ({
          "id": components['schemas']['Id'];
          "title": components['schemas']['Texts'];
          /** There, and true, on a way of counting that compares nothing between entities. */
          "mixed"?: true;
          "other"?: true;
        })[];
        /** The days on which this ranking changed, ascending. */
        "vintages": (components['schemas']['Date'])[];
      };
    };
    /** The name of a release: the beginning of the hash of its content. */
    "ReleaseId": string;
    /** The releases that can be asked for by name, the last published first. */
    "ReleasesDocument": {
      "current": components['schemas']['ReleaseId'];
      "releases": ({
        "release": components['schemas']['ReleaseId'];
        /** When it was last published (ISO 8601, UTC); null where that is not known. */
        "published": string | null;
        "link": components['schemas']['Link'];
      })[];
      "links": {
        "self": components['schemas']['Link'];
      };
    };
    /** The figure that stands for an entry: of the best kind of source, then the most exact, then the latest. */
    "Reported": {
      "value": number;
      "qualifier": components['schemas']['Qualifier'];
      /** The unit of the last stated digit (10000 for "2.78 million"); null for exact. */
      "precision": number | null;
      "status": components['schemas']['ObservationStatus'];
      /** Its growth on the year before in percent, if stated. */
      "yoy": number | null;
      "source": components['schemas']['Id'];
      "observation": components['schemas']['EvidenceId'];
      "note": string;
    };
    /** That what had been published as known on earlier days was altered, and why. */
    "RewriteChange": {
      /** The oldest day as known on which something was altered. */
      "from": components['schemas']['Date'];
      "reason": string;
    };
    /** A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed. */
    "SetAside": {
      "entity": components['schemas']['EntityRef'];
      "reason": "basis" | "withdrawn" | "status";
      "observation": components['schemas']['Observation'];
    };
    /** Who published something, where and when. */
    "Source": {
      "id": components['schemas']['Id'];
      "publisher": string;
      "title": string;
      /** http or https; empty where there is none. */
      "url": string;
      /** YYYY-MM-DD or YYYY-MM; empty where the source is undated: see accessed. */
      "published": string;
      /** The date on which it was read, or empty. */
      "accessed": string;
      "kind": "official" | "company" | "press";
    };
    /** A source by its publisher alone. */
    "SourceRef": {
      "id": components['schemas']['Id'];
      "publisher": string;
    };
    /** All sources. */
    "SourcesTable": {
      "dataset": components['schemas']['Id'];
      /** The day as known on which the table is. */
      "asOf": components['schemas']['Date'];
      "links": {
        "self": components['schemas']['Link'];
        "csv": components['schemas']['Link'];
        "dataset": components['schemas']['Link'];
        "datapackage": components['schemas']['Link'];
      };
      "sources": (components['schemas']['Source'])[];
    };
    /** A growth rate as it was stated, in percent. */
    "StatedGrowth": {
      "value": number;
      "source": components['schemas']['Id'];
      "observation": components['schemas']['EvidenceId'];
    };
    /** A text by language tag. English is always there; a language that is missing falls back to English, zh-Hant to zh. */
    "Texts": {
      "en": string;
    } & { [key: string]: string };
    /** Something with its title. */
    "Titled": {
      "id": components['schemas']['Id'];
      "title": components['schemas']['Texts'];
    };
    /** A member of the level that is not listed, because no figure of it is comparable. */
    "Unlisted": {
      "entity": components['schemas']['EntityRef'];
      /** What it is at most; null where nothing bounds it. */
      "high": number | null;
      /** Its latest full-year figure on any way of counting; null where there is none. */
      "last": {
        "metric": components['schemas']['Id'];
        "period": components['schemas']['Period'];
        "basis": components['schemas']['Id'];
        "value": number;
        "source": components['schemas']['Id'];
        "observation": components['schemas']['EvidenceId'];
      } | null;
    };
    /** What may be said of "a is above b": proven, true in every world that agrees with the evidence; refuted, in none; open, in some. */
    "Verdict": "proven" | "refuted" | "open";
    /** One step of a derivation: the rule set one bound of a cell to a value, because of figures, claims and bounds of other cells. The steps of an entry run from evidence to its two bounds. */
    "WhyStep": {
      "bound": "low" | "high";
      "rule": "reported" | "subperiod" | "part" | "inside" | "growth" | "claim" | "share";
      "cell": components['schemas']['EvidenceId'];
      "value": number;
      "from": ({
        "cell": components['schemas']['EvidenceId'];
        "bound": "low" | "high";
      })[];
      "observations": (components['schemas']['EvidenceId'])[];
      "claims": (components['schemas']['EvidenceId'])[];
      "sources": (components['schemas']['Id'])[];
      /** The step in words. */
      "text": components['schemas']['Texts'];
    };
    /** A figure or claim that is not used any more, and why. */
    "Withdrawal": {
      "id": components['schemas']['EvidenceId'];
      "kind": "observation" | "claim";
      "reason": string;
    };
  };
  parameters: {
    /** A dataset, by its id. */
    "dataset": components['schemas']['Id'];
    /** What is counted, by its id. */
    "metric": components['schemas']['Id'];
    /** Whole months in their shortest spelling, or latest, the comparable period that ends last, or latest-year, the latest full calendar year. */
    "period": components['schemas']['Period'] | "latest" | "latest-year";
    /** What is ranked, by its id. */
    "entity": components['schemas']['Id'];
    /** A release that is kept, by its name, as /v1/releases lists them. */
    "release": components['schemas']['ReleaseId'];
    /** The tier in which to rank. Without it: the dataset’s default, or else the first that has such a ranking. */
    "level": components['schemas']['Id'];
    /** The way of counting. Only figures counted in the same way are compared. Without it: the one in force over the period, or else the first that has such a ranking. */
    "basis": components['schemas']['Id'];
    /** What was known on this day, UTC. Without it: what is known now. */
    "as_of": components['schemas']['Date'];
    /** The language of words: Chinese for zh and whatever begins with it, English for all others. Without it: en. */
    "lang": string;
    /** Is this one above b? */
    "a": components['schemas']['Id'];
    /** The one it is held against. */
    "b": components['schemas']['Id'];
    /** The address of a ranking or of its page for embedding, on this host. */
    "url": string;
    /** The form of the answer. Without it: json. */
    "format": "json" | "xml";
    /** The most pixels that the embed may be wide. Without it: no limit. */
    "maxwidth": number;
    /** The most pixels that the embed may be high. Without it: no limit. */
    "maxheight": number;
    /** The colours. Without it: auto. */
    "theme": "auto" | "light" | "dark";
    /** How many rows to show before "show all". Without it: all. */
    "limit": number;
    /** What to show: the ranking, or who led each year. Without it: ranking. */
    "view": "ranking" | "timeline";
    /** Ids of entities to mark, with spaces between. Without it: none. */
    "highlight": string;
    /** The ETag of what you have: the answer is 304 if it is still so. */
    "IfNoneMatch": string;
  };
  responses: {
    /** You have it already: what stands there is still what your ETag names. */
    "NotModified": { headers: { [name: string]: unknown }; content?: never };
    /** Bad parameter. A parameter has a value that it can’t have, or, under /v1, is unknown or given twice. errors names each one, with what was expected, all right values or the nearest ones. */
    "BadParameter": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
    /** Not found. There is nothing of that name, or not as known on that day. errors names the part of the address that is wrong and the nearest right names. */
    "NotFound": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
    /** Not kept any more. The release was kept once and isn’t any more. errors names the living address; as_of there gives what was known on a day. */
    "Gone": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
    /** Too many requests. Too many requests came from your address within a minute. Wait as long as the header Retry-After says, and keep what you have: see caching. */
    "TooMany": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
    /** No release available. No release can be read at the moment. Wait as long as the header Retry-After says. */
    "Unavailable": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
    /** Any other problem, such as 405 for methods that would change something. */
    "OtherProblem": { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']['Problem'] } };
  };
}
