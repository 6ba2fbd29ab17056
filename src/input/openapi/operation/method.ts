/** Methods that are fields of a path item, in the order in which pages show them. */
export const METHODS = ['get', 'query', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

/** The field for all other methods, since OpenAPI 3.2. */
export const OTHER_METHODS = 'additionalOperations';

/** Is it a method with a field of its own, however it is written? */
export const hasField = (method: string): boolean => METHODS.includes(method.toLowerCase());

/** The method as it is sent, of the key that its operation has. */
export const sentMethod = (key: string): string => (hasField(key) ? key.toUpperCase() : key);

/** Keys that lead from the top of a description to an operation, given its path and its method as it is sent. */
export const operationKeys = (path: string, method: string): string[] =>
  hasField(method) ? ['paths', path, method.toLowerCase()] : ['paths', path, OTHER_METHODS, method];
