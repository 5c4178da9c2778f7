/** 0 or 1: the one way of writing a flag that every database binds. */
export type Flag = 0 | 1
