/** The nearest paths to an unknown one. */
import { describe, expect, it } from 'vitest';
import { nearestRoutes } from '../../../worker/http/errors.ts';

describe('an unknown path', () => {
  it.each([
    ['/v1/dataset', '/v1/datasets'],
    ['/v1/datasets/cars/observation', '/v1/datasets/cars/observations'],
    ['/v1/datasets/cars/bound.csv', '/v1/datasets/cars/bounds.csv'],
    ['/v1/ranking/cars/total/2025', '/v1/rankings/cars/total/2025'],
    ['/v1/leader/cars/total', '/v1/leaders/cars/total'],
    ['/helthz', '/healthz'],
    ['/doc', '/docs'],
  ])('%s was meant to be %s', (path, meant) => {
    expect(nearestRoutes(path)[0]).toBe(meant);
  });

  it('keeps the variable segments of the request', () => {
    expect(nearestRoutes('/v1/entitys/a/b')).toContain('/v1/entities/a/b');
  });

  it('has at most three suggestions, and none that is too different', () => {
    expect(nearestRoutes('/v1/datasets/x/claim').length).toBeLessThanOrEqual(3);
    expect(nearestRoutes('/wp-admin/setup-config.php/with/many/parts')).toEqual([]);
    expect(nearestRoutes(`/${'z'.repeat(10_000)}`)).toEqual([]);
  });
});
