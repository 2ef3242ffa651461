const HARMLESS = new Set(['const', 'Ms', 'Samples']);

/**
 * `as` tells the compiler to believe us, so whoever reads it must be told why: a comment on the line, or on the one
 * above. `as const` and `satisfies` claim nothing and need none; nor does a unit, for arithmetic on units gives plain
 * numbers.
 */
export const reasonedAssertion = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unexplained: 'Say in a comment, on this line or the one above, why this assertion is true; or narrow the type.' },
  },
  create(context) {
    const explained = new Set();
    for (const { loc } of context.sourceCode.getAllComments()) {
      for (let line = loc.start.line; line <= loc.end.line + 1; line++) explained.add(line);
    }
    return {
      TSAsExpression(node) {
        const { typeAnnotation, loc } = node;
        const harmless = typeAnnotation.type === 'TSTypeReference' && HARMLESS.has(typeAnnotation.typeName.name);
        if (!harmless && !explained.has(loc.start.line) && !explained.has(loc.end.line)) {
          context.report({ node, messageId: 'unexplained' });
        }
      },
    };
  },
};
