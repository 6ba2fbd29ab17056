/** The part of Handlebars that prints templates; its own types name it without the extension that Node.js needs. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
