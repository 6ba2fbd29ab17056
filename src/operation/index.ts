export { fileSafeId, uniqueId } from './id.ts';
export type { Operation, Parameter, Response } from './operation.ts';
export { REASON_PHRASES } from './reason.ts';
export { responseRow, type DescribedResponse } from './response.ts';
