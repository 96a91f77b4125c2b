/** Works cited on the method page. */

/** A cited work; `url` is empty if no address was checked. */
export interface Reference {
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly where: string;
  readonly url: string;
}

/** Sorted by author. */
export const REFERENCES: readonly Reference[] = [
  {
    authors: 'Goldstein, H., and Spiegelhalter, D. J.',
    year: '1996',
    title:
      'League tables and their limitations: statistical issues in comparisons of institutional performance',
    where: 'Journal of the Royal Statistical Society, Series A 159, 385–443',
    url: '',
  },
  {
    authors: 'Klein, M., Wright, T., and Wieczorek, J.',
    year: '2020',
    title: 'A joint confidence region for an overall ranking of populations',
    where: 'Journal of the Royal Statistical Society, Series C',
    url: 'https://doi.org/10.1111/rssc.12402',
  },
  {
    authors: 'Manski, C. F.',
    year: '2003',
    title: 'Partial Identification of Probability Distributions',
    where: 'Springer',
    url: '',
  },
  {
    authors: 'Manski, C. F.',
    year: '2015',
    title:
      'Communicating uncertainty in official economic statistics: an appraisal fifty years after Morgenstern',
    where: 'Journal of Economic Literature 53, 631–653',
    url: 'https://www.nber.org/papers/w20098',
  },
  {
    authors: 'Mogstad, M., Romano, J. P., Shaikh, A. M., and Wilhelm, D.',
    year: '2024',
    title:
      'Inference for ranks with applications to mobility across neighbourhoods and academic achievement across countries',
    where: 'Review of Economic Studies 91, 476–518',
    url: 'https://doi.org/10.1093/restud/rdad006',
  },
  {
    authors: 'Willenborg, L., and de Waal, T.',
    year: '2001',
    title: 'Elements of Statistical Disclosure Control',
    where: 'Springer, Lecture Notes in Statistics 155',
    url: '',
  },
];
