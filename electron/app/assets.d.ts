/** A picture that the build puts into the program itself, as a data URL. */
declare module '*.png?inline' {
  const url: string
  export default url
}
