// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */
import * as formData from './form-data.js';

/** @satisfies {ClientShape} */
export const shape = {
  ...formData.shape,
  removesContentType: {
    kind: 'flag',
    about: 'whether there is no content type, and Axios would add one',
  },
  textAsBytes: {
    kind: 'flag',
    about: 'whether the body is a text of type application/json, which Axios would write as a JSON string',
  },
};

/** @type {ClientFacts<typeof shape>} */
export function facts(request, common) {
  const { method, body } = request;
  const { contentType, bodyWithoutType } = common;
  const isEmptyPost = body.kind === 'none' && /^(?:POST|PUT|PATCH)$/.test(method);
  return {
    ...formData.facts(request, common),
    removesContentType: bodyWithoutType || (isEmptyPost && contentType === undefined),
    textAsBytes: body.kind === 'text' && contentType?.includes('application/json'),
  };
}
