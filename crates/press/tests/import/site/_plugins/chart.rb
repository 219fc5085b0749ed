module Jekyll; end
