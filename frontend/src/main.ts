/** Where the browser part begins: the page's elements register themselves on import. */
export {};
