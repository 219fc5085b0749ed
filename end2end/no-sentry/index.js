// Nothing: Lighthouse asks for this only when it may report its errors, which it may not.
