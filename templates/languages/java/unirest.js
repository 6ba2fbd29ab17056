// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  addsFields: {
    kind: 'flag',
    about: 'whether Unirest sends the fields of a form as they are: it does not encode their names',
  },
};

/** @type {ClientFacts<typeof shape>} */
export const facts = (_request, { fields }) => ({
  addsFields: fields.every(({ name }) => /^[\w.*-]*$/.test(name)),
});
