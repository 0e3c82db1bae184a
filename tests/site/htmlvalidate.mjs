/** What html-validate asks of the built pages. Each rule that is off or eased has its reason; Material's, but for two. */
export default {
  extends: ["html-validate:recommended"],
  rules: {
    // Material's templates leave white space behind their tags and write the doctype in small letters.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // Material's switches are checkboxes with autocomplete="off", which keeps Firefox from restoring them.
    "valid-autocomplete": "off",
    // Material's forms for search and colours send nothing, so they have no button to send it.
    "wcag/h32": "off",
    // Colours, heights and shares of a chart come from the data, as custom properties that the style sheet uses.
    "no-inline-style": ["error", { allowedProperties: ["--tall", "--tall-narrow", "--share", "--key-light", "--key-dark", "--sign-light", "--sign-dark"] }],
    // Material's ids begin with underscores, and the toc extension's with whatever a heading begins with.
    "valid-id": ["error", { relaxed: true }],
    // Material puts navigations into navigations, under one label each.
    "unique-landmark": "off",
    // A page of a source bears the source's own headline, however long.
    "long-title": "off",
    // A label helps where a role can have one, as a list or a group can.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A box that scrolls is a region so that keys reach it; as a <section> it would be a part of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
};
