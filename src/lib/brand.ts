/**
 * Brands: give a primitive a name the compiler checks and the runtime never sees.
 * Use one where two values of the same primitive must not be mixed (offsets, ids), not for decoration.
 */
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
