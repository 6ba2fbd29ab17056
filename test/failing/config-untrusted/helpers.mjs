export const upper = (value) => value.toUpperCase();
