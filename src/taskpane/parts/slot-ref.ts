/** A ref handed to a component of Fluent UI: with exact optional properties its slots infer the ref's type as `Ref<never>`. */
export type SlotRef = never;
