import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which fields, arguments and input fields of the served schema the hunt has asked. */
export class Coverage {
  private readonly asked = new Set<string>();
  private readonly documents = new Map<
    string,
    { readonly fields: readonly string[]; readonly given: readonly (readonly [string, string, GraphQLInputType])[] }
  >();

  constructor(private readonly schema: GraphQLSchema) {}

  note(document: string, variables: Readonly<Record<string, unknown>>): void {
    const { fields, given } = this.read(document);
    for (const field of fields) this.asked.add(field);
    for (const [coordinate, variable, type] of given) {
      const value = variables[variable];
      if (value === undefined || value === null) continue;
      this.asked.add(coordinate);
      this.noteInput(type, value);
    }
  }

  /** What stands in the schema and was never asked: a door that the hunt does not know. */
  unknownDoors(): string[] {
    const doors: string[] = [];
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isInterfaceType(type)) doors.push(type.name);
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        doors.push(`${type.name}.${field.name}`);
        if ('args' in field) for (const argument of field.args) doors.push(`${type.name}.${field.name}(${argument.name}:)`);
      }
    }
    const roots = [this.schema.getSubscriptionType()?.name ?? []].flat();
    const directives = this.schema
      .getDirectives()
      .filter((directive) => !isSpecifiedDirective(directive))
      .map(({ name }) => `@${name}`);
    return [...roots, ...directives, ...doors.filter((door) => !this.asked.has(door))];
  }

  private noteInput(type: GraphQLInputType, value: unknown): void {
    const plain = isNonNullType(type) ? type.ofType : type;
    if (isListType(plain) && Array.isArray(value)) {
      for (const item of value) this.noteInput(plain.ofType, item);
      return;
    }
    const named = getNamedType(plain);
    if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const field = named.getFields()[name];
      if (!field || inner === undefined) continue;
      this.asked.add(`${named.name}.${name}`);
      this.noteInput(field.type, inner);
    }
  }

  private read(document: string) {
    const known = this.documents.get(document);
    if (known) return known;
    const fields: string[] = [];
    const given: [string, string, GraphQLInputType][] = [];
    const info = new TypeInfo(this.schema);
    visit(
      parse(document),
      visitWithTypeInfo(info, {
        Field: (node) => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()];
          if (!parent || !field) return;
          fields.push(`${parent.name}.${node.name.value}`);
          for (const argument of node.arguments ?? []) {
            const type = field.args.find(({ name }) => name === argument.name.value)?.type;
            if (type && argument.value.kind === 'Variable')
              given.push([`${parent.name}.${node.name.value}(${argument.name.value}:)`, argument.value.name.value, type]);
          }
        },
      }),
    );
    const read = { fields, given };
    this.documents.set(document, read);
    return read;
  }
}
