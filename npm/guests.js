// Where the guest comes from in a package: bundlers follow this import.
export const guests = () => import("./feuilleton-guest.js");
