-- Types into articles in a Neovim of its own, as a person would, and notes the diagnostics that it shows.
--
-- Reads a plan from the file that $PLAN names: the folder, the file of settings that starts geolint, the paths of the articles
-- to open, the typing (a path and the keys of each step), and a folder for what was typed. Writes what is shown once all
-- articles are open, and for each article that was typed into, to the file that $RESULT names.
local plan = vim.fn.json_decode(vim.fn.readfile(vim.env.PLAN))

--- Only a hang takes this long, in milliseconds.
local TEN_MINUTES = 600000

-- Runs in the other Neovim, before its settings.
local NOTING = [[
  local versions = {}
  for _, method in ipairs({ 'textDocument/publishDiagnostics', 'textDocument/diagnostic' }) do
    local show = vim.lsp.handlers[method]
    if show then
      vim.lsp.handlers[method] = function(failed, result, context, config)
        show(failed, result, context, config)
        if failed then return end
        local asked = context.params and context.params.textDocument
        versions[result.uri or asked.uri] = result.version or context.version
      end
    end
  end

  -- Whether diagnostics have come for the text of the current buffer as it is now.
  function IsChecked()
    local buffer = vim.api.nvim_get_current_buf()
    local version = versions[vim.uri_from_bufnr(buffer)]
    return version ~= nil and version == vim.lsp.util.buf_versions[buffer]
  end

  -- What is shown in the current buffer; lines count from 1 and columns are UTF-16 units from 1, as in `--format json`.
  function Shown()
    local function column(line, byte)
      local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
      local _, units = vim.str_utfindex(text, math.min(byte, #text))
      return units + 1
    end
    return vim.tbl_map(function(one)
      local known = one.user_data and one.user_data.lsp or {}
      return {
        line = one.lnum + 1,
        column = column(one.lnum, one.col),
        endLine = one.end_lnum + 1,
        endColumn = column(one.end_lnum, one.end_col),
        ruleId = one.code or known.code or vim.NIL,
        message = one.message,
        severity = one.severity == vim.diagnostic.severity.ERROR and 'error' or 'warning',
      }
    end, vim.diagnostic.get(0))
  end
]]

local editor = vim.fn.jobstart(
  { vim.v.progpath, '--clean', '--headless', '--embed', '-n', '-i', 'NONE' },
  { rpc = true, cwd = plan.folder }
)

local function ask(code, ...)
  return vim.rpcrequest(editor, 'nvim_exec_lua', code, { ... })
end

local function open(path)
  ask([[
    local path = ...
    local is_open = vim.fn.bufloaded(path) == 1
    vim.cmd(is_open and 'buffer ' .. vim.fn.bufnr(path) or 'edit ' .. vim.fn.fnameescape(path))
  ]], path)
end

local function wait_until_checked(path)
  local is_checked = vim.wait(TEN_MINUTES, function() return ask('return IsChecked()') end, 5)
  assert(is_checked, 'no diagnostics for ' .. path)
end

local function shown(path)
  open(path)
  wait_until_checked(path)
  return { path = path, findings = ask('return Shown()') }
end

ask(NOTING)
ask('vim.cmd("luafile " .. vim.fn.fnameescape(...))', plan.settings)
for _, path in ipairs(plan.articles) do
  open(path)
  wait_until_checked(path)
end
local result = { opened = vim.tbl_map(shown, plan.articles), typed = {} }

for _, article in ipairs(plan.typing) do
  open(article.path)
  for step, keys in ipairs(article.steps) do
    vim.rpcrequest(editor, 'nvim_input', keys)
    -- Typing goes on while the last texts are still being checked, and now and then it rests.
    if step % 12 == 0 then wait_until_checked(article.path) end
  end
  -- Neovim 0.10 and later ask for diagnostics only of what is visible, and ask 150 ms after the last key.
  wait_until_checked(article.path)
end
for _, article in ipairs(plan.typing) do
  table.insert(result.typed, shown(article.path))
  ask('vim.cmd("silent write! " .. vim.fn.fnameescape(...))', plan.written .. '/' .. article.path)
end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.fn.jobstop(editor)
vim.cmd('qall!')
