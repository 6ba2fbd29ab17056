// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  addsFields: {
    kind: 'flag',
    about:
      'whether Unirest sends the fields of a form as they are: it does not encode their names, and sorts them',
  },
};

/** @type {ClientFacts<typeof shape>} */
export const facts = (_request, { fields }) => ({
  addsFields: fields.every(
    ({ name }, index) => /^[\w.*-]*$/.test(name) && (fields[index - 1]?.name ?? '') <= name,
  ),
});
