/** What the engine uses and the oldest supported browsers lack. Imported before it. */
import { groupBy } from '../../../widget/text/group-by.ts';

// Typed as always there, because the engine's own platform has it.
const { groupBy: own } = Map as Partial<MapConstructor>;
if (!own) Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true });
