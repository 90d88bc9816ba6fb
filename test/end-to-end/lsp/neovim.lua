-- Opens articles in Neovim, types into them, and prints the diagnostics that it shows.
--
-- Reads a JSON object from the file that $PLAN names: the command of the server, the folder, the paths of the articles in
-- it, and for each of them the keys to type. Writes a list of diagnostics for each article to the file that $RESULT names.
local plan = vim.fn.json_decode(vim.fn.readfile(vim.env.PLAN))
local published = {}
local results = {}

local function publish(_, params)
  published[params.uri] = params
end

local client = vim.lsp.start_client({
  cmd = plan.command,
  root_dir = plan.folder,
  workspace_folders = { { uri = vim.uri_from_fname(plan.folder), name = 'articles' } },
  handlers = { ['textDocument/publishDiagnostics'] = publish },
})

local function current(buffer)
  local params = published[vim.uri_from_bufnr(buffer)]
  return params and params.version == vim.lsp.util.buf_versions[buffer] and params
end

for index, article in ipairs(plan.articles) do
  vim.cmd('edit ' .. vim.fn.fnameescape(plan.folder .. '/' .. article.path))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'markdown'
  vim.lsp.buf_attach_client(buffer, client)
  for _, keys in ipairs(article.keys or {}) do
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'x', false)
    vim.wait(0)
  end
  if not vim.wait(60000, function() return current(buffer) end, 5) then
    error('no diagnostics for ' .. article.path)
  end
  results[index] = {
    path = article.path,
    text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n',
    diagnostics = current(buffer).diagnostics,
  }
  vim.cmd('silent! bwipeout! ' .. buffer)
end
vim.fn.writefile({ vim.fn.json_encode(results) }, vim.env.RESULT)
vim.cmd('qall!')
