export { fileSafeId, uniqueId } from './id.ts';
export type { Operation, Parameter, Response } from './operation.ts';
export { responseRow, type DescribedResponse } from './response.ts';
