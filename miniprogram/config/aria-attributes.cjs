/** Attributes by component. The default is an empty string, because an unset label must not be read as "undefined". */
const attributes = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-disabled',
  'aria-live',
  'aria-level',
  'aria-modal',
  'aria-busy',
  'aria-valuenow',
  'aria-valuemin',
  'aria-valuemax',
];
const aria = Object.fromEntries(attributes.map((name) => [name, "''"]));
const label = { 'aria-label': "''" };

module.exports.ariaComponents = { View: aria, Text: aria, Button: aria, Image: label, Input: label, Textarea: label };

/** The class of a box whose attribute is 'true', in both clients. */
module.exports.stateClasses = {
  'aria-checked': 'ax-on',
  'aria-expanded': 'ax-open',
  'aria-disabled': 'ax-disabled',
};
