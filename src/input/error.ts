/** Wrong paths and an unreadable roster, in Chinese: the review cannot start (exit code 2). */
export class InputError extends Error {}
