project = "Widgets"
extensions = ["myst_parser", "sphinx_design"]
# Not pydata_sphinx_theme (0.16): it puts titles into its header unescaped, so that a script in a title runs.
html_theme = "sphinx_rtd_theme"
myst_enable_extensions = [
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "dollarmath",
    "fieldlist",
    "strikethrough",
    "substitution",
    "tasklist",
]
# Pygments does not know all of C# and Swift, and a page without a title has no link.
suppress_warnings = ["misc.highlighting_failure", "toc.no_title"]
# Else it sets the quotes, dashes and backslashes of messages as it likes them.
smartquotes = False
